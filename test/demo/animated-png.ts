import upng from 'upng-js';

/** Enough for a page of flat colours; the files are a third of their full-colour size. */
const MAX_COLOURS = 128;

interface Frame {
  pixels: ArrayBuffer;
  ms: number;
}

/** Screenshots as one animated PNG, which shows its first frame where animation is not supported. */
export class AnimatedPng {
  readonly #frames: Frame[] = [];
  #size = { width: 0, height: 0 };

  addFrame(screenshot: Buffer, ms: number): void {
    const { pixels, width, height } = decode(screenshot);
    this.#size = { width, height };
    this.#frames.push({ pixels, ms });
  }

  encode(): Buffer {
    const { width, height } = this.#size;
    const pixels = this.#frames.map((frame) => frame.pixels);
    const times = this.#frames.map((frame) => frame.ms);
    return Buffer.from(upng.encode(pixels, width, height, MAX_COLOURS, times));
  }
}

/** A smaller PNG of a screenshot, with fewer colours. */
export function reducePng(screenshot: Buffer): Buffer {
  const { pixels, width, height } = decode(screenshot);
  return Buffer.from(upng.encode([pixels], width, height, MAX_COLOURS));
}

function decode(screenshot: Buffer) {
  const image = upng.decode(new Uint8Array(screenshot).buffer);
  const [pixels = new ArrayBuffer(0)] = upng.toRGBA8(image);
  return { pixels, width: image.width, height: image.height };
}
