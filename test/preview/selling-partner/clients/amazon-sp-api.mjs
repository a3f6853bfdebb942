// Fetches one report with the package amazon-sp-api and prints what it got.
import { SellingPartner } from "amazon-sp-api";

const { clientId, clientSecret, refreshToken, specification } = JSON.parse(process.argv[2]);

const partner = new SellingPartner({
  region: "fe",
  refresh_token: refreshToken,
  credentials: { SELLING_PARTNER_APP_CLIENT_ID: clientId, SELLING_PARTNER_APP_CLIENT_SECRET: clientSecret },
});
const text = await partner.downloadReport({ body: specification, version: "2021-06-30", interval: 50 });
console.log(JSON.stringify({ text }));
