import { SimWorld, type WorldOptions } from './sim-world';

/** The world once somebody has set another time zone of the spreadsheet. */
export function inTimeZone(world: SimWorld, timeZone: string, options: WorldOptions): SimWorld {
  const saved = world.save();
  saved.google.stores.spreadsheet.timeZone = timeZone;
  return SimWorld.from(saved, options);
}
