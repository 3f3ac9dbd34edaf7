#include "desk/base/ticker.h" // its signals are made from here
