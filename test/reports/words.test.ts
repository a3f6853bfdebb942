import { businessOfWord, channelOfWord, paymentOfWord, statusOfWord } from "../../src/reports/words.ts";

describe("a status", () => {
  it.each([
    ["Pending", "pending"],
    ["保留中", "pending"],
    ["PendingAvailability", "pending"],
    ["Unshipped", "unshipped"],
    ["Shipping", "unshipped"],
    ["Pending - Waiting for Pick Up", "unshipped"],
    ["Partially Shipped", "partially-shipped"],
    ["PartiallyShipped", "partially-shipped"],
    ["Shipped", "shipped"],
    ["Shipped - Delivered to Buyer", "shipped"],
    ["Shipped - Returned to Seller", "shipped"],
    ["Cancelled", "cancelled"],
    ["Canceled", "cancelled"],
    ["キャンセル済み", "cancelled"],
  ])("%s is %s", (word, status) => {
    expect(statusOfWord(word)).toBe(status);
  });

  it.each(["", "Pending - Something New", "Shippedd", "toString"])("%j is none that is known", (word) => {
    expect(statusOfWord(word)).toBeNull();
  });
});

it.each([
  ["Amazon", "amazon"],
  ["AFN", "amazon"],
  ["AMAZON_JP", "amazon"],
  ["Merchant", "merchant"],
  ["MFN", "merchant"],
  ["出品者", "merchant"],
  ["", "unknown"],
  ["__proto__", "unknown"],
])("channel %j is %s", (word, channel) => {
  expect(channelOfWord(word)).toBe(channel);
});

it.each([
  ["コンビニ", "convenience-store"],
  ["コンビニ払い", "convenience-store"],
  ["ConvenienceStore", "convenience-store"],
  ["Convenience store", "convenience-store"],
  ["CVS", "convenience-store"],
  ["GiftCertificate,CVS", "convenience-store"],
  ["COD", "cash-on-delivery"],
  ["代金引換", "cash-on-delivery"],
  ["CashOnDelivery", "cash-on-delivery"],
  ["CreditCard", "card"],
  ["クレジットカード", "card"],
  ["Visa", "card"],
  ["Amazonギフトカード", "other"],
  ["GiftCard", "other"],
  ["Invoice", "other"],
  ["Other", "other"],
  ["", "unknown"],
  ["Standard", "unknown"],
  ["不明", "unknown"],
])("payment %j is %s", (word, payment) => {
  expect(paymentOfWord(word)).toBe(payment);
});

it.each([
  ["true", 1],
  ["法人", 1],
  ["false", 0],
  ["", Number.NaN],
  ["?", Number.NaN],
])("business %j is %d", (word, business) => {
  expect(businessOfWord(word)).toBe(business);
});
