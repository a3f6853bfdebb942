import type { reportFiles } from "../../locales/ja/report-files.ts";
import type { UnreadFile } from "../file-reading.ts";
import { usePage } from "../page-context.ts";

/** Why a file was not read and the way out; what was found and expected in it is folded away. */
export function UnreadReason({ unread }: { unread: UnreadFile }) {
  const { texts, reportTexts } = usePage();
  const lines =
    unread.why === "unopened" ? [texts.review.unopened] : messageOf(unread, reportTexts).split("\n");
  const [reason, ...rest] = lines;
  const details = rest.slice(0, -1);
  return (
    <>
      <p>{reason}</p>
      {rest.slice(-1).map((wayOut) => (
        <p key={wayOut}>{wayOut}</p>
      ))}
      {details.length > 0 && (
        <details>
          <summary>{texts.review.unreadDetails}</summary>
          {details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </details>
      )}
    </>
  );
}

function messageOf(
  unread: Exclude<UnreadFile, { why: "unopened" }>,
  { kinds, containers, unread: words }: typeof reportFiles,
) {
  if (unread.why === "unpacked") return containers[unread.fault];
  if (unread.why !== "unknown-headers") return words[unread.why];
  const expected = unread.expected.map(({ kind, headers }) => ({ kind: kinds[kind].name, headers }));
  return words["unknown-headers"](unread.found, expected);
}
