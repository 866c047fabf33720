/** Records that belong to people, found by their own id and by the person's. */
export class ByUser<Row extends { readonly id: number; readonly userId: number }> {
  readonly #rows = new Map<number, Row>();
  readonly #ofUser = new Map<number, Row[]>();

  get size(): number {
    return this.#rows.size;
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  values(): Iterable<Row> {
    return this.#rows.values();
  }

  of(userId: number): readonly Row[] {
    return this.#ofUser.get(userId) ?? [];
  }

  add(row: Row): Row {
    this.#rows.set(row.id, row);
    this.#ofUser.set(row.userId, [...this.of(row.userId), row]);
    return row;
  }

  delete(row: Row): void {
    this.#rows.delete(row.id);
    this.#ofUser.set(
      row.userId,
      this.of(row.userId).filter((other) => other !== row),
    );
  }

  clear(): void {
    this.#rows.clear();
    this.#ofUser.clear();
  }
}
