/** The marks of the sheet's level column: nobody has to tell colours apart. */
const MARKS: Readonly<Record<string, string>> = {
  danger: "▲▲",
  caution: "▲",
  watch: "△",
  "not-judged": "？",
};

/** A level as a mark, a word and a colour. */
export function LevelMark({ level, label }: { level: string; label: string }) {
  return (
    <span class={`level level-${level}`}>
      {MARKS[level] !== undefined && <span aria-hidden="true">{MARKS[level]}</span>}
      <span>{label}</span>
    </span>
  );
}
