/**
 * Settings by appetite: how strong the evidence has to be before HoldGuard speaks up. Data only; what the seller gets
 * more or less of stands in words in the sidebar.
 */
export const PRESET_IDS = ["careful", "standard", "eager"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** The settings that presets set, and no others. */
export const PRESET_SETTINGS = [
  "level.danger",
  "level.caution",
  "level.watch",
  "inquiry.minUnits",
  "inquiry.minYen",
  "inquiry.minStockShare",
  "inquiry.minStockShareUnits",
] as const;
type PresetSetting = (typeof PRESET_SETTINGS)[number];

/**
 * What each preset sets; what it leaves out has its default. Every threshold of a bolder preset lies at or below that
 * of the one before it, so that it flags at least as much. `eager` keeps the stock share's defaults: its two units are
 * reached no later.
 */
const VALUES: Readonly<Record<PresetId, Readonly<Partial<Record<PresetSetting, number>>>>> = {
  careful: {
    "level.danger": 80,
    "level.caution": 60,
    "level.watch": 25,
    "inquiry.minUnits": 5,
    "inquiry.minYen": 50_000,
    "inquiry.minStockShare": 70,
    "inquiry.minStockShareUnits": 3,
  },
  standard: {},
  eager: {
    "level.danger": 60,
    "level.caution": 35,
    "level.watch": 10,
    "inquiry.minUnits": 2,
    "inquiry.minYen": 15_000,
  },
};

/** What a preset makes of each of its settings; null: the default. */
export function presetChanges(preset: PresetId): Readonly<Record<PresetSetting, number | null>> {
  const changes = {} as Record<PresetSetting, number | null>;
  for (const id of PRESET_SETTINGS) changes[id] = VALUES[preset][id] ?? null;
  return changes;
}
