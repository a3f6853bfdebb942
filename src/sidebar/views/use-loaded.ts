import { useEffect, useState } from "preact/hooks";
import type { Failure, Reply } from "../server.ts";

/** What a call answers, asked when the view opens and again whenever `wanted` changes or the user retries. */
export function useLoaded<T>(
  ask: () => Promise<Reply<T>>,
  wanted = "",
): { readonly value: T | null; readonly failure: Failure | null; load(): Promise<void> } {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = async () => {
    setFailure(null);
    const reply = await ask();
    if (reply.ok) setValue(reply.value);
    else setFailure(reply);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says when to ask anew
  useEffect(() => void load(), [wanted]);
  return { value, failure, load };
}
