#if arch(wasm32)

  // The page writes a request into memory it has reserved, calls, reads the reply, and releases
  // both. Nothing else crosses the border.

  /// Reserves memory for a request.
  @_expose(wasm, "fluxbook_reserve")
  @_cdecl("fluxbook_reserve")
  public func reserve(_ length: Int32) -> UnsafeMutableRawPointer {
    .allocate(byteCount: Int(max(length, 1)), alignment: 16)
  }

  /// Answers a request and returns the reply: its length in four bytes, the low one first, and
  /// then its bytes.
  @_expose(wasm, "fluxbook_call")
  @_cdecl("fluxbook_call")
  public func call(_ request: UnsafeRawPointer, _ length: Int32) -> UnsafeMutableRawPointer {
    let bytes = UnsafeRawBufferPointer(start: request, count: Int(max(length, 0)))
    let reply = BrowserCore.answer(request: Array(bytes))
    let result = UnsafeMutableRawPointer.allocate(byteCount: 4 + reply.count, alignment: 16)
    result.storeBytes(of: UInt32(reply.count).littleEndian, as: UInt32.self)
    result.advanced(by: 4).copyMemory(from: reply, byteCount: reply.count)
    return result
  }

  /// Releases the memory of a request or a reply.
  @_expose(wasm, "fluxbook_release")
  @_cdecl("fluxbook_release")
  public func release(_ memory: UnsafeMutableRawPointer) {
    memory.deallocate()
  }

#endif
