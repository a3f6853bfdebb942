/** The seller who opens the stand-in for Amazon: invented, and good for nothing else. */
export const DEMO_ACCOUNT = {
  name: "demo",
  clientId: "amzn1.application-oa2-client.demo",
  clientSecret: "amzn1.oa2-cs.v1.demo",
  refreshToken: "Atzr|demo",
};
