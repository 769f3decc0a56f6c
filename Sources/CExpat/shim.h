#ifndef NTM_CEXPAT_SHIM_H
#define NTM_CEXPAT_SHIM_H

// The limits on amplification are declared only where expat is known to read document types.
#define XML_DTD 1
#include <expat.h>

#endif
