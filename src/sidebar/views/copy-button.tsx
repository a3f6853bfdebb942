import { useEffect, useState } from "preact/hooks";
import { copy } from "../copy.ts";
import { usePage } from "../page-context.ts";

const SHOWN_FOR = 4_000;

/** Copies a text; where the browser refuses, selects the element `source` that shows it and says what to press. */
export function CopyButton({
  text,
  label,
  name,
  source,
  primary = false,
  onCopied,
}: {
  text: string;
  label: string;
  /** What a screen reader calls it, where several on a page have the same label. */
  name?: string;
  source: string;
  primary?: boolean;
  onCopied?: () => void;
}) {
  const { texts, announce } = usePage();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  useEffect(() => {
    if (outcome !== "copied") return undefined;
    const timer = setTimeout(() => setOutcome("none"), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const onClick = async () => {
    const copied = await copy(text);
    setOutcome(copied ? "copied" : "refused");
    announce(copied ? texts.copy.copied : texts.copy.refused);
    if (copied) onCopied?.();
    else select(source);
  };

  return (
    <>
      <button
        type="button"
        class={primary ? "primary" : ""}
        aria-label={outcome === "copied" ? undefined : name}
        onClick={onClick}
      >
        {outcome === "copied" ? `✓ ${texts.copy.copied}` : label}
      </button>
      {outcome === "refused" && <p class="fault">{texts.copy.refused}</p>}
    </>
  );
}

function select(id: string): void {
  const element = document.getElementById(id);
  if (element !== null) getSelection()?.selectAllChildren(element);
}
