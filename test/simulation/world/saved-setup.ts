import type { Setup } from '../../../src/setup/settings';
import type { SimWorld } from './sim-world';

/** The setup as it is stored, in several properties. */
export function savedSetup({ google }: SimWorld): Setup {
  const { 'setup.pieces': count, ...kept } = google.properties.document();
  return JSON.parse(Array.from({ length: Number(count) }, (_, index) => kept[`setup.${index}`]).join(''));
}
