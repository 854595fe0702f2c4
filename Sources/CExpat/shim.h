// expat, a streaming XML parser. Swift sees all of it that is used.
#pragma once
#include <expat.h>
