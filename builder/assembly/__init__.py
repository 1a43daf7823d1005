"""One module, several standards and LMSs: which files each package has."""

from builder.assembly.assembling import assemble, draw
from builder.assembly.courses import assemble_course, draw_course
from builder.assembly.naming import package_name
from builder.render.drawing import Drawn

__all__ = ["Drawn", "assemble", "assemble_course", "draw", "draw_course", "package_name"]
