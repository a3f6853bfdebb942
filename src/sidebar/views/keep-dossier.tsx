import { useEffect, useMemo, useState } from "preact/hooks";
import type { DossierView } from "../../addon/calls.ts";
import { dossierDocument } from "../dossier-document.ts";
import { usePage } from "../page-context.ts";
import { printDocument, putPaperAway } from "../print-document.ts";
import type { Failure, Server } from "../server.ts";
import { FailurePanel } from "./failure-panel.tsx";

/** Ways to keep a dossier: on paper or as PDF, as a file, as rows of its tab. */
export function KeepDossier({ server, dossier }: { server: Server; dossier: DossierView }) {
  const { texts, announce } = usePage();
  const words = texts.dossier;
  const html = useDocument(dossier);
  const address = useAddress(html);
  const [refused, setRefused] = useState(false);
  const [writing, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [written, setWritten] = useState("");

  useEffect(() => putPaperAway, []);
  const onPrint = () => {
    const printed = printDocument(html);
    setRefused(!printed);
    if (!printed) announce(words.printRefused);
  };
  const write = async () => {
    setWriting(true);
    setFailure(null);
    const { shop, key } = dossier;
    const reply = await server.writeDossier({ shop, key });
    setWriting(false);
    if (!reply.ok) {
      setFailure(reply);
      return;
    }
    const { tab, added, changed } = reply.value;
    setWritten(words.written(tab, added, changed));
    announce(words.written(tab, added, changed));
  };

  return (
    <section class="section">
      <h3>{words.keep}</h3>
      <div class="actions">
        <button type="button" onClick={onPrint}>
          {words.print}
        </button>
        <a class="button" href={address} download={fileName(words.heading, dossier)}>
          {words.download}
        </a>
      </div>
      <p class={refused ? "fault" : "hint"}>{refused ? words.printRefused : words.printHint}</p>
      {failure !== null && <FailurePanel failure={failure} />}
      <div class="actions">
        <button type="button" disabled={writing} onClick={write}>
          {writing ? words.writing : words.write}
        </button>
      </div>
      <p class="hint">{written === "" ? words.writeHint : written}</p>
    </section>
  );
}

/** The document as it is printed; dated when the dossier was shown. */
function useDocument(dossier: DossierView): string {
  const { texts, format, language, now } = usePage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock alone makes no other document
  return useMemo(
    () => dossierDocument(dossier, language, texts, format, now()),
    [dossier, language, texts, format],
  );
}

/** An address under which the browser finds the document as a file. */
function useAddress(html: string): string {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [html]);
  return address;
}

/** Only what every file system takes. */
function fileName(heading: string, { asin, rows, product }: DossierView): string {
  const name = asin || rows[0]?.skus[0] || product;
  return `${heading}_${name.replace(/[^\p{L}\p{N}._-]+/gu, "_").slice(0, 80)}.html`;
}
