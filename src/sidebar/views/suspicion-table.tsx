import type { SuspicionSum } from "../../addon/calls.ts";
import { usePage } from "../page-context.ts";

/** How the suspicion adds up: what counts of the evidence, what every pending order has, and the total. */
export function SuspicionTable({ sum, total }: { sum: SuspicionSum; total: number }) {
  const { sum: words } = usePage().texts;
  const counted = sum.findings.filter(({ outcome, behind }) => outcome === "hit" && behind === "");
  return (
    <table class="sum">
      <caption class="off-screen">{words.caption}</caption>
      <tbody>
        {counted.map(({ rule, name, points }) => (
          <tr key={rule}>
            <th scope="row">{name}</th>
            <td>{points === 0 ? words.underOne : words.points(points)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.base}</th>
          <td>{words.points(sum.base ?? 0)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>{words.points(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
