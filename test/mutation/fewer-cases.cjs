/** A property is checked with fewer cases, and that one fails is enough: nobody reads which. */
require("fast-check").configureGlobal({ numRuns: 20, endOnFailure: true });
