/** The values used most recently, at most `size` of them. */
export class Recent<Value> {
  private readonly size: number;
  private readonly values = new Map<string, Value>();

  constructor(size: number) {
    this.size = size;
  }

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  put(key: string, value: Value): void {
    this.values.delete(key);
    this.values.set(key, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.size) break;
      this.values.delete(oldest);
    }
  }
}
