"""Pictures of every kind, made by Pillow, and modules that show them."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from builder.findings import Place
from builder.model.prose import Text
from builder.pictures.cache import Cache
from builder.pictures.preparing import Workshop
from builder.source.pictures import Pictures


def photo(width, height, mode="RGB"):
    """Something with the soft changes of a photograph, and no two pixels alike for long."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.radial_gradient("L").resize((width, height))
    noise = Image.frombytes("L", (64, 64), bytes((i * 7919 >> 3) % 61 for i in range(4096)))
    return Image.merge(
        "RGB", (across, down, noise.resize((width, height), Image.Resampling.BICUBIC))
    ).convert(mode)


def drawing(width, height):
    """Few colours and sharp edges."""
    made = Image.new("RGB", (width, height), "white")
    for step in range(0, width, 40):
        made.paste(("teal", "black", "orange")[step // 40 % 3], (step, step % height, step + 20, height))
    return made


def saved(image, form, **options):
    made = io.BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


@pytest.fixture
def pictures(tmp_path):
    (tmp_path / "module" / "media").mkdir(parents=True)
    return Pictures(tmp_path / "module")


@pytest.fixture
def prepare(pictures, make_module, tmp_path):
    """The media of a module with these files, made ready; findings; the workshop."""

    def prepared(cache=None, **files):
        for name, data in files.items():
            form = name.rpartition("_")[2]
            path = pictures.folder / "media" / f"{name.rpartition('_')[0]}.{form}"
            path.write_bytes(data)
            pictures.add(Text(f"media/{path.name}", Place("module.yaml", 9, 16)))
        module = make_module(media=tuple(pictures.found.values()))
        workshop = Workshop(Cache(cache))
        module, findings = workshop.prepare(replace(module, folder=Path(pictures.folder)))
        return module.media, pictures.findings + findings, workshop

    return prepared


def opened(workshop, variant):
    """A variant as a browser would unpack it."""
    return Image.open(io.BytesIO(workshop.make(variant.made)))
