/** Splits the file into cells row by row and forgets them: papaparse, streaming, without objects. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import iconv from "iconv-lite";
import Papa from "papaparse";
import type { Encoding } from "../../shop/shop-profile.ts";
import { measure } from "../measured.ts";

await measure(
  ({ file, encoding }) =>
    new Promise((resolve, reject) => {
      let rows = 0;
      let cells = 0;
      Papa.parse<string[]>(decoded(file, encoding), {
        delimiter: "\t",
        // Amazon writes no quotes; looking for them would take longer and split other cells.
        quoteChar: "\0",
        step: ({ data }) => {
          rows += 1;
          cells += data.length;
        },
        complete: () => resolve(`${rows} lines, ${cells} cells`),
        error: reject,
      });
    }),
);

function decoded(file: string, encoding: Encoding): Readable {
  if (encoding === "utf-8") return createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 20 });
  return createReadStream(file, { highWaterMark: 1 << 20 }).pipe(
    iconv.decodeStream("cp932") as unknown as NodeJS.WritableStream & Readable,
  );
}
