import upng from 'upng-js';

/** Enough for a page of flat colours; a picture is a third as large as with all of them. */
const COLOURS = 128;

interface Frame {
  pixels: ArrayBuffer;
  ms: number;
}

/** Screenshots become small pictures, or one that moves: a PNG that shows its first frame wherever it cannot. */
export class Film {
  readonly #frames: Frame[] = [];
  #size = { width: 0, height: 0 };

  still(screenshot: Buffer): Buffer {
    const { pixels, width, height } = read(screenshot);
    return Buffer.from(upng.encode([pixels], width, height, COLOURS));
  }

  add(screenshot: Buffer, ms: number): void {
    const { pixels, width, height } = read(screenshot);
    this.#size = { width, height };
    this.#frames.push({ pixels, ms });
  }

  moving(): Buffer {
    const { width, height } = this.#size;
    const pixels = this.#frames.map((frame) => frame.pixels);
    const times = this.#frames.map((frame) => frame.ms);
    return Buffer.from(upng.encode(pixels, width, height, COLOURS, times));
  }
}

function read(screenshot: Buffer) {
  const image = upng.decode(new Uint8Array(screenshot).buffer);
  const [pixels = new ArrayBuffer(0)] = upng.toRGBA8(image);
  return { pixels, width: image.width, height: image.height };
}
