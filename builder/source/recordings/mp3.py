"""MP3 (ISO 11172-3, 13818-3): its length, from the first frame and what encoders note in it."""

from typing import BinaryIO

from builder.source.recordings.seen import BrokenError, Seen

_SEARCHED_BYTES = 64 * 1024
_BIT_RATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""In kbit/s; MPEG-1 is 3, MPEG-2 and 2.5 share a table."""
_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_MPEG_1 = 3
_RESERVED_VERSION = 1
_LAYER_3 = 1
_FRAMES_NOTED = 1
_TAG_HEAD_BYTES = 10
_SYNC = 0xE0
_FREE, _BAD = 0, 15
_RESERVED_SAMPLING = 3


def look(file: BinaryIO) -> Seen:
    """Its length. Raises BrokenError where no frame is."""
    end = file.seek(0, 2)
    start = _after_tag(file)
    file.seek(start)
    data = file.read(_SEARCHED_BYTES)
    position = data.find(b"\xff")
    while 0 <= position < len(data) - 4:
        if head := _head(data[position : position + 4]):
            bit_rate, sample_rate, samples = head
            if start + position + samples * bit_rate * 125 // sample_rate > end:
                break
            frames = _noted_frames(data[position : position + 200])
            seconds = (
                frames * samples / sample_rate if frames else (end - start - position) * 8 / (bit_rate * 1000)
            )
            return Seen(seconds)
        position = data.find(b"\xff", position + 1)
    raise BrokenError


def _after_tag(file: BinaryIO) -> int:
    """Where an ID3v2 tag ends, whose length stands in four times seven bits."""
    file.seek(0)
    head = file.read(_TAG_HEAD_BYTES)
    if not head.startswith(b"ID3") or len(head) < _TAG_HEAD_BYTES:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | (byte & 0x7F)
    return size + _TAG_HEAD_BYTES


def _head(frame: bytes) -> tuple[int, int, int] | None:
    """Bit rate, sample rate and samples of a frame; None for what only looks like one."""
    version, layer = frame[1] >> 3 & 3, frame[1] >> 1 & 3
    rate, sampling = frame[2] >> 4, frame[2] >> 2 & 3
    if (
        frame[1] < _SYNC
        or version == _RESERVED_VERSION
        or layer != _LAYER_3
        or rate in (_FREE, _BAD)
        or sampling == _RESERVED_SAMPLING
    ):
        return None
    rates = _BIT_RATES[_MPEG_1 if version == _MPEG_1 else 2]
    return rates[rate], _SAMPLE_RATES[version][sampling], 1152 if version == _MPEG_1 else 576


def _noted_frames(frame: bytes) -> int:
    """How many frames there are, where the encoder noted it; 0 where it did not."""
    for name in (b"Xing", b"Info"):
        at = frame.find(name)
        if at >= 0 and len(frame) >= at + 12 and frame[at + 7] & _FRAMES_NOTED:
            return int.from_bytes(frame[at + 8 : at + 12], "big")
    return 0
