import { HEALTH_VIEWS } from './health-views';
import { SETUP_VIEWS } from './setup-views';
import { SUITE_VIEWS } from './suite-views';
import type { View } from './view';

/** Every step and panel, also in its typical error states. */
export const VIEWS: Record<string, View> = { ...SETUP_VIEWS, ...SUITE_VIEWS, ...HEALTH_VIEWS };
