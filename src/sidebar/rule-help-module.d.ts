/** Made by build.mjs from the rule files: the sidebar does not know the rooms behind them. */
declare module "rule-help" {
  const help: Readonly<
    Record<import("../locales/language.ts").Language, readonly import("./rule-help.ts").RuleHelp[]>
  >;
  export default help;
}
