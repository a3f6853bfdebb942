/** What the host needs of `appsscript.json`. */
export interface Manifest {
  readonly scopes: readonly string[];
  /** The script's time zone. */
  readonly timeZone: string;
}

/** Reads the manifest; throws when it is none, or not one of an editor add-on on the V8 runtime with pinned scopes. */
export function readManifest(text: string): Manifest {
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const { oauthScopes, timeZone, runtimeVersion } = manifest;
  if (runtimeVersion !== "V8") throw new Error("appsscript.json: runtimeVersion must be V8");
  if (!Array.isArray(oauthScopes)) throw new Error("appsscript.json: oauthScopes must list the scopes");
  if ("addOns" in manifest) {
    throw new Error(
      "appsscript.json: addOns makes it a card add-on, whose custom functions do not work in Sheets",
    );
  }
  return { scopes: oauthScopes.map(String), timeZone: typeof timeZone === "string" ? timeZone : "Etc/GMT" };
}
