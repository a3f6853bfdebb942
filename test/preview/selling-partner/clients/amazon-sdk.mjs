// Fetches one report with Amazon's own SDK and prints what it got.
import { gunzipSync } from "node:zlib";
import { ReportsSpApi } from "@amazon-sp-api-release/amazon-sp-api-sdk-js";

const { clientId, clientSecret, refreshToken, specification } = JSON.parse(process.argv[2]);

const client = new ReportsSpApi.ApiClient("https://sellingpartnerapi-fe.amazon.com");
client.enableAutoRetrievalAccessToken(clientId, clientSecret, refreshToken);
const reports = new ReportsSpApi.ReportsApi(client);

const { reportId } = await reports.createReport(specification);
let report = await reports.getReport(reportId);
while (!["DONE", "CANCELLED", "FATAL"].includes(report.processingStatus))
  report = await reports.getReport(reportId);
const { url, compressionAlgorithm } = await reports.getReportDocument(report.reportDocumentId);
const packed = Buffer.from(await (await fetch(url)).arrayBuffer());
const bytes = compressionAlgorithm === "GZIP" ? gunzipSync(packed) : packed;
console.log(
  JSON.stringify({ reportType: report.reportType, compressionAlgorithm, base64: bytes.toString("base64") }),
);
