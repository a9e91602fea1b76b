#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

// `xmlFree` is a global function pointer that may be reassigned, so Swift 6 sees shared mutable
// state and refuses it. A function with the same effect is all we need.
static inline void foi_xml_free(void *memory) { xmlFree(memory); }
