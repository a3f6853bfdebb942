/** The first half of our own work: decodes and parses into observations. */
import { measure } from "../measured.ts";
import { readObservations } from "../read-observations.ts";

await measure(({ file }) => `${readObservations(file).batch.length} observations`);
