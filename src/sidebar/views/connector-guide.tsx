import { usePage } from "../page-context.ts";

/** Step by step: where client id, client secret and refresh token of one's own app come from. */
export function ConnectorGuide({ open }: { open: boolean }) {
  const { guide } = usePage().texts.connecting;
  return (
    <details open={open}>
      <summary>{guide.heading}</summary>
      <p class="hint">{guide.intro}</p>
      <ol class="guide">
        {guide.steps.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="hint">{guide.never}</p>
    </details>
  );
}
