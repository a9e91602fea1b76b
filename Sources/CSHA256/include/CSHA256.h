#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes whole blocks of 64 bytes into a SHA-256 state (FIPS 180-4, section 6.2.2): eight words,
/// with the processor's own instructions for it where there are any.
void csha256_absorb(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
