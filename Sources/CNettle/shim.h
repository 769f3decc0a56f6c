#ifndef NTM_CNETTLE_SHIM_H
#define NTM_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
