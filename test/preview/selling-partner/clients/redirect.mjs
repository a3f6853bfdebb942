// Sends what a client sends to Amazon's hosts to the local stand-in instead; the client itself stays as it is.
import http from "node:http";
import https from "node:https";

const partner = new URL(process.env.SELLING_PARTNER ?? "");

https.request = (...given) => {
  const [first, second] = given;
  const options = typeof first === "string" || first instanceof URL ? { ...second } : { ...first };
  const url = typeof first === "string" || first instanceof URL ? new URL(first) : null;
  const { agent: _, servername: __, ...rest } = options;
  const callback = given.find((one) => typeof one === "function");
  return http.request(
    {
      ...rest,
      protocol: "http:",
      host: partner.hostname,
      hostname: partner.hostname,
      port: partner.port,
      path: url === null ? options.path : url.pathname + url.search,
    },
    callback,
  );
};
