// Without the system's ICU, which a module that imports Foundation cannot see beside Foundation's own.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
