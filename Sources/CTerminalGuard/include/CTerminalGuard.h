// Gives the terminal back from a signal handler, when the program itself no longer can.
#pragma once
