/** The filter engine: built from rules of our dialect, kept as bytes. Cosmetic rules and exceptions from them only. */
import { FiltersEngine } from '@ghostery/adblocker';

const CONFIG = {
  loadNetworkFilters: true, // the exceptions `@@…$generichide` are network filters to the engine
  loadCosmeticFilters: true,
  loadExtendedSelectors: true,
  loadCSPFilters: false,
  loadPreprocessors: false,
  enableHtmlFiltering: false,
  enableMutationObserver: false,
  enableOptimizations: false,
  enableCompression: false,
  integrityCheck: true,
};

/** An engine of rules that `normalizeLine` accepted. */
export function buildEngine(rules: readonly string[]): FiltersEngine {
  return FiltersEngine.parse(rules.join('\n'), CONFIG);
}

/** The engine from its bytes; throws where they are damaged or of another version. */
export function loadEngine(bytes: Uint8Array): FiltersEngine {
  return FiltersEngine.deserialize(bytes);
}
