import { build, sizesInWords } from "../build.mjs";

/** Builds `dist/` for the tests that run the bundle as it would be pushed. */
export default async function buildOnce() {
  console.log(sizesInWords(await build()));
}
