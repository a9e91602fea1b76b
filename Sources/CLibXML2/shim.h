// Where libxml2 was built with ICU, its headers bring in those of the system's ICU. Swift's Foundation has an ICU of
// its own, and a module that sees both does not compile. Nothing of what depends on it here is used.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
// `xmlSwitchEncoding`, which tells the parser that its input is UTF-8 already, is declared with
// the parser's internals.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
