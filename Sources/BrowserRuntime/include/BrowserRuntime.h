#pragma once

// What Embedded Swift expects from a C library, for WebAssembly without an operating system.
//
// Swift calls these functions by their names in C's and the compiler's own libraries; nothing is
// declared here. In a native build every file of this module is empty.
