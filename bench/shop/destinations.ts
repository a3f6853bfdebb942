export interface Destination {
  readonly postalCode: string;
  readonly state: string;
  readonly city: string;
}

/** Real prefectures, invented towns and post codes; some codes begin with 0. */
export const DESTINATIONS: readonly Destination[] = [
  { postalCode: "001-9990", state: "北海道", city: "見本市架空区" },
  { postalCode: "019-9991", state: "秋田県", city: "合成郡見本町" },
  { postalCode: "109-9990", state: "東京都", city: "架空区" },
  { postalCode: "189-9992", state: "東京都", city: "見本市" },
  { postalCode: "229-9990", state: "神奈川県", city: "例示市合成区" },
  { postalCode: "339-9991", state: "埼玉県", city: "例示市" },
  { postalCode: "459-9990", state: "愛知県", city: "見本市南区" },
  { postalCode: "549-9993", state: "大阪府", city: "架空市中央区" },
  { postalCode: "609-9990", state: "京都府", city: "合成市" },
  { postalCode: "819-9994", state: "福岡県", city: "例示市港区" },
  { postalCode: "900-9995", state: "沖縄県", city: "見本村" },
];
