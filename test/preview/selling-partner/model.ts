/** Checks requests and responses against the public models of the Selling Partner API. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import type { PartnerRequest, PartnerResponse } from "../../../preview/selling-partner/message.ts";

interface Parameter {
  readonly name: string;
  readonly in: "body" | "path" | "query";
  readonly required?: boolean;
  readonly type?: string;
  readonly format?: string;
  readonly items?: { readonly enum?: readonly string[] };
  readonly maxItems?: number;
  readonly schema?: object;
}

interface ModelOperation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema: object; readonly headers?: object }>>;
}

interface Model {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ModelOperation>>>>;
  readonly definitions: object;
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const ajv = new Ajv({
  strict: false,
  // It warns of formats that only documentation knows.
  logger: false,
  allErrors: true,
  formats: { "date-time": ISO, int32: true, int64: true, double: true, float: true },
});

const models: readonly Model[] = ["reports_2021-06-30.json", "orders_2026-01-01.json"].map((name) => {
  const path = join(__dirname, "..", "..", "fixtures", "selling-partner", name);
  return JSON.parse(readFileSync(path, "utf8")) as Model;
});

/** Throws, with what is wrong, where a request or its response is not as the model says. Other hosts' pass unseen. */
export function expectModelled(request: PartnerRequest, response: PartnerResponse | null): void {
  const url = new URL(request.url, "https://sellingpartnerapi-fe.amazon.com");
  const found = operationAt(request.method, url.pathname);
  if (found === null) {
    if (/^\/(reports|orders)\//.test(url.pathname)) throw new Error(`${request.url} is in no model`);
    return;
  }
  const { model, operation } = found;
  const accepted = response !== null && response.status < 400;
  if (accepted) expectRequest(model, operation, request, url.searchParams);
  if (response === null) return;
  const expected = operation.responses[String(response.status)];
  if (expected === undefined) throw new Error(`${operation.operationId} never answers ${response.status}`);
  validate(model, expected.schema, jsonOf(response), `${operation.operationId} ${response.status}`);
}

function expectRequest(
  model: Model,
  operation: ModelOperation,
  request: PartnerRequest,
  query: URLSearchParams,
): void {
  const { operationId, parameters } = operation;
  for (const parameter of parameters) {
    if (parameter.in === "body")
      validate(model, parameter.schema ?? {}, JSON.parse(request.body), operationId);
    if (parameter.in !== "query") continue;
    const value = query.get(parameter.name);
    if (value === null) {
      if (parameter.required === true) throw new Error(`${operationId}: ${parameter.name} is missing`);
    } else if (!isOfType(value, parameter)) {
      throw new Error(`${operationId}: ${parameter.name} cannot be ${value}`);
    }
  }
  for (const name of query.keys()) {
    if (!parameters.some((one) => one.in === "query" && one.name === name))
      throw new Error(`${operationId} takes no ${name}`);
  }
  const headers = request.headers;
  if ((headers["x-amz-access-token"] ?? "") === "") throw new Error(`${operationId}: no access token`);
  if ((headers["user-agent"] ?? "") === "") throw new Error(`${operationId}: no user agent`);
}

function isOfType(value: string, { type, format, items, maxItems }: Parameter): boolean {
  if (format === "date-time") return ISO.test(value);
  if (type === "integer") return /^\d+$/.test(value);
  if (type === "boolean") return /^(true|false)$/.test(value);
  if (type !== "array") return true;
  const values = value.split(",");
  return values.length <= (maxItems ?? Infinity) && values.every((one) => items?.enum?.includes(one) ?? true);
}

/** The response must be malformed on purpose to be no JSON: that is no response of the model either. */
function jsonOf(response: PartnerResponse): unknown {
  return JSON.parse(Buffer.from(response.body).toString("utf8"));
}

const compiled = new Map<object, ValidateFunction>();

function validate(model: Model, schema: object, value: unknown, what: string): void {
  const known = compiled.get(schema) ?? ajv.compile({ ...schema, definitions: model.definitions });
  compiled.set(schema, known);
  if (!known(value)) throw new Error(`${what}: ${ajv.errorsText(known.errors)}`);
}

function operationAt(method: string, path: string): { model: Model; operation: ModelOperation } | null {
  for (const model of models) {
    for (const [template, operations] of Object.entries(model.paths)) {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`);
      const operation = operations[method.toLowerCase()];
      if (pattern.test(path) && operation !== undefined) return { model, operation };
    }
  }
  return null;
}
