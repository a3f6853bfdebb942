/** Loads all columns and counts, for each order, those of the same product in the 24 hours up to it: DuckDB, one thread. */
import { DuckDBInstance } from "@duckdb/node-api";
import { measure } from "../measured.ts";

await measure(async ({ file }) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `create table orders as select * from
     read_csv('${file.replaceAll("'", "''")}', delim = '\t', quote = '', header = true, all_varchar = true)`,
  );
  const answer = await connection.runAndReadAll(
    `select count(*), max(within) from (
       select sum(try_cast(quantity as integer)) over (
         partition by asin order by cast("purchase-date" as timestamptz)
         range between interval 24 hours preceding and current row
       ) as within from orders)`,
  );
  connection.closeSync();
  instance.closeSync();
  return `${answer.getRows().join()} rows and most units`;
});
