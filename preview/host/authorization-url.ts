/** Where `AuthorizationInfo.getAuthorizationUrl` sends the user. */
export const AUTHORIZATION_URL = "https://script.google.com/d/preview/authorize";
