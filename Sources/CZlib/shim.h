#include <zlib.h>

// A macro in zlib.h, which Swift does not see.
static inline int foi_inflate_init(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
