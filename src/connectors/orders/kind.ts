/** The kind under which an import of orders read by the Orders API stands in the import history. */
export const ORDERS_API_KIND = "orders-api";
