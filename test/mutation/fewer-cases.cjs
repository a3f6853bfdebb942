/** A property is checked with fewer cases: a mutant that survives them is looked at anyway. */
require("fast-check").configureGlobal({ numRuns: 20 });
