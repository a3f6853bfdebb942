import { render } from "preact";
import "./sidebar.css";
import { App } from "./app.tsx";
import { connectServer, type ScriptRun } from "./server.ts";

/** The part of HtmlService's client side that the page uses. */
declare const google: { readonly script: { readonly run: ScriptRun } };

const page = document.getElementById("page");
if (page !== null) render(<App server={connectServer(google.script.run)} />, page);
