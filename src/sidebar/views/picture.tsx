import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../page-context.ts";

/** A small picture with its numbers: in words for those who do not see it, and as a table under a fold. */
export function Picture({
  heading,
  alt,
  height,
  headers,
  rows,
  note = "",
  children,
}: {
  heading: string;
  alt: string;
  /** Of the drawing, whose width is `PICTURE_WIDTH`. */
  height: number;
  /** The first column names the rows. */
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  note?: string;
  children: ComponentChildren;
}) {
  const { texts } = usePage();
  const title = useId();
  return (
    <section class="section" aria-labelledby={title}>
      <h3 id={title}>{heading}</h3>
      <svg class="picture" viewBox={`0 0 ${PICTURE_WIDTH} ${height}`} role="img" aria-label={alt}>
        {children}
      </svg>
      {note !== "" && <p class="hint">{note}</p>}
      <details>
        <summary>
          {texts.overview.numbers}
          <span class="off-screen">: {heading}</span>
        </summary>
        <table class="numbers">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name, and never move
              <tr key={index}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** As wide as the sidebar leaves room for. */
export const PICTURE_WIDTH = 268;
