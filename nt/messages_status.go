package nt

// This file holds the English message texts of NTSTATUS values as the message
// table of ntdll has them: [MS-ERREF] section 2.3.1 with the line breaks and
// captions of ntstatus.h of the Windows SDK.

// statusMessages has one line per value, sorted: the value in hexadecimal, a
// space, the text with \n for a line break. The text "=" stands for the text
// of the Win32 code that Win32 gives for the value.
const statusMessages = `00000000  STATUS_SUCCESS
00000001  STATUS_WAIT_1
00000002  STATUS_WAIT_2
00000003  STATUS_WAIT_3
0000003F  STATUS_WAIT_63
00000080  STATUS_ABANDONED_WAIT_0
000000BF  STATUS_ABANDONED_WAIT_63
000000C0  STATUS_USER_APC
000000FF The requested action was completed by an earlier operation.
00000100  STATUS_KERNEL_APC
00000101  STATUS_ALERTED
00000102  STATUS_TIMEOUT
00000103 The operation that was requested is pending completion.
00000104 =
00000105 Returned by enumeration APIs to indicate more information is available to successive calls.
00000106 Indicates not all privileges or groups referenced are assigned to the caller.\nThis allows, for example, all privileges to be disabled without having to know exactly which privileges are assigned.
00000107 Some of the information to be translated has not been translated.
00000108 =
00000109 =
0000010A This success level status indicates that the transaction state already exists for the registry sub-tree, but that a transaction commit was previously aborted. The commit has now been completed.
0000010B =
0000010C This indicates that a notify change request is being completed and that the information is not being returned in the caller's buffer.\nThe caller now needs to enumerate the files to find the changes.
0000010D {No Quotas}\nNo system quota limits are specifically set for this account.
0000010E =
00000110 =
00000111 =
00000112 =
00000113 =
00000114 =
00000115 =
00000116 =
00000117 =
00000118 =
00000119 =
00000120 =
00000121 The directory service evaluated group memberships locally, as it was unable to contact a global catalog server.
00000122 =
00000123 =
00000124 =
00000125 =
00000126 =
00000127 =
00000128 =
00000129 The current process is a cloned process.
0000012A The file was locked and all users of the file can only read.
0000012B The file was locked and at least one user of the file can write.
0000012C The file image hash is valid.
0000012D The file catalog hash is valid.
0000012E The file hash is valid and uses strong code integrity.
0000012F At least a portion of IO range intersects with a ghosted file range.
00000130 A completed operation may have overwritten previous data.
00000202 =
00000210 The specified ring buffer was empty before the packet was successfully inserted.
00000211 The specified ring buffer was full before the packet was successfully removed.
00000212 The specified ring buffer has dropped below its quota of outstanding transactions.
00000213 The specified ring buffer has, with the removal of the current packet, now become empty.
00000214 The specified ring buffer was either previously empty or previously full which implies that the caller should signal the opposite endpoint.
00000215 =
00000216 =
00000367 =
00000368 A reparse should be performed by the Object Manager from the global root to escape the container name space.
00000369 Page fault should be retried.
00010001 =
00010002 =
001C0001 The IO was completed by a filter.
00293000 The remote TPM context exchange is not complete. The context should be transported to the target and continued.
00293001 The remote TPM operation is complete.
00350059 The device had pending page requests which were discarded.
00E70000 The repair was successful.
00E70001 The operation has been paused.
00E70002 The operation is complete.
00E70003 The operation should be redirected to another node.
40000000 =
40000001 =
40000002 {Working Set Range Error}\nAn attempt was made to set the working set minimum or maximum to values which are outside of the allowable range.
40000003 =
40000004 =
40000005 =
40000006 {Local Session Key}\nA user session key was requested for a local RPC connection. The session key returned is a constant value and not unique to this connection.
40000007 =
40000008 {Serial IOCTL Complete}\nA serial I/O operation was completed by another write to a serial port.\n(The IOCTL_SERIAL_XOFF_COUNTER reached zero.)
40000009 {Registry Recovery}\nOne of the files containing the system's Registry data had to be recovered by use of a log or alternate copy. The recovery was successful.
4000000A =
4000000B =
4000000C {Serial IOCTL Timeout}\nA serial I/O operation completed because the time-out period expired. (The IOCTL_SERIAL_XOFF_COUNTER had not reached zero.)
4000000D {Password Too Complex}\nThe Windows password is too complex to be converted to a LAN Manager password. The LAN Manager password returned is a NULL string.
4000000E =
4000000F =
40000010 =
40000011 =
40000012 =
40000013 =
40000014 =
40000015 =
40000016 =
40000017 =
40000018 =
40000019 =
4000001A =
4000001B  STATUS_ALREADY_WIN32
4000001C Exception status code used by Win32 x86 emulation subsystem.
4000001D Exception status code used by Win32 x86 emulation subsystem.
4000001E Exception status code used by Win32 x86 emulation subsystem.
4000001F Exception status code used by Win32 x86 emulation subsystem.
40000020 Exception status code used by Win32 x86 emulation subsystem.
40000021 Exception status code used by Win32 x86 emulation subsystem.
40000022 Exception status code used by Win32 x86 emulation subsystem.
40000023 =
40000024 =
40000025 =
40000026 =
40000027 The device "%hs" has detected a CardBus card in its slot, but the firmware on this system is not configured to allow the CardBus controller to be run in CardBus mode.\nThe operating system will currently accept only 16-bit (R2) pc-cards on this controller.
40000028 Exception status code used by Win32 x86 emulation subsystem.
40000029 =
4000002A =
4000002B =
4000002C =
4000002D =
4000002E The ALPC message being canceled has already been retrieved from the queue on the other side.
4000002F =
40000030 The receive operation was successful. Check the ALPC completion list for the received message.
40000031 =
40000032 =
40000033 =
40000034 Business rule scripts are disabled for the calling application.
40000035 The specified copy of the requested data was successfully read.
40000036 =
40000037 A system patch was successfully loaded but is not applicable to any currently loaded images.
40000038 Exception status code used by ARM64EC emulation subsystem.
40000039 Exception status code used by ARM64EC emulation subsystem.
4000003A Exception status code used by ARM64EC emulation subsystem.
40000294 =
40000370 The Directory Service is shutting down.
400004D9 Volume format is up to date already.
400004DA Volume upgrade is pending.  A reboot or re-mount of the volume is required.
40000807 =
4000A144 =
40010001 =
40010002 =
40010003 =
40010004 =
40010005 =
40010006 =
40010007 =
40010008 =
40010009 =
4001000A =
40020056 =
400200AF =
400A0004 =
400A0005 =
4015000D =
40190001 =
40190034 =
40190035 =
401A000C =
401B00EC {Display Driver Recovered From Failure}\nThe %hs display driver has detected and recovered from a failure. Some graphical operations may have failed. The next time you reboot the machine a dialog will be displayed giving you a chance to upload data about this failure to Microsoft.
401E000A Specified buffer is not big enough to contain entire requested dataset. Partial data populated up to the size of the buffer. Caller needs to provide buffer of size as specified in the partially populated buffer's content (interface specific).
401E0201 Skip preparation of allocations referenced by the DMA buffer.
401E0307 No mode is pinned on the specified VidPN source/target.
401E031E Specified mode set does not specify preference for one of its modes.
401E034B Specified data set (e.g. mode set, frequency range set, descriptor set, topology, etc.) is empty.
401E034C Specified data set (e.g. mode set, frequency range set, descriptor set, topology, etc.) does not contain any more elements.
401E0351 Specified content transformation is not pinned on the specified VidPN present path.
401E042F Child device presence was not reliably detected.
401E0437 Starting the leadlink adapter has been deferred temporarily.
401E0439 The display adapter is being polled for children too frequently at the same polling level.
401E043A Starting the adapter has been deferred temporarily.
401E043C We can depend on the child device presence returned by the driver.
40230001 The request will be completed later by NDIS status indication.
40292023 The requested salt size for signing with RSAPSS does not match what the TPM uses.
80000001 {EXCEPTION}\nGuard Page Exception\nA page of memory that marks the end of a data structure, such as a stack or an array, has been accessed.
80000002 {EXCEPTION}\nAlignment Fault\nA datatype misalignment was detected in a load or store instruction.
80000003 {EXCEPTION}\nBreakpoint\nA breakpoint has been reached.
80000004 {EXCEPTION}\nSingle Step\nA single step or trace operation has just been completed.
80000005 {Buffer Overflow}\nThe data was too large to fit into the specified buffer.
80000006 {No More Files}\nNo more files were found which match the file specification.
80000007 =
8000000A =
8000000B {Non-Inheritable ACL}\nAn access control list (ACL) contains no components that can be inherited.
8000000C {GUID Substitution}\nDuring the translation of a global identifier (GUID) to a Windows security ID (SID), no administratively-defined GUID prefix was found. A substitute prefix was used, which will not compromise system security. However, this may provide a more restrictive access than intended.
8000000D {Partial Copy}\nDue to protection conflicts not all the requested bytes could be copied.
8000000E {Out of Paper}\nThe printer is out of paper.
8000000F {Device Power Is Off}\nThe printer power has been turned off.
80000010 {Device Offline}\nThe printer has been taken offline.
80000011 {Device Busy}\nThe device is currently busy.
80000012 {No More EAs}\nNo more extended attributes (EAs) were found for the file.
80000013 {Illegal EA}\nThe specified extended attribute (EA) name contains at least one illegal character.
80000014 {Inconsistent EA List}\nThe extended attribute (EA) list is inconsistent.
80000015 {Invalid EA Flag}\nAn invalid extended attribute (EA) flag was set.
80000016 {Verifying Disk}\nThe media has changed and a verify operation is in progress so no reads or writes may be performed to the device, except those used in the verify operation.
80000017 =
80000018 =
8000001A {No More Entries}\nNo more entries are available from an enumeration operation.
8000001B {Filemark Found}\nA filemark was detected.
8000001C {Media Changed}\nThe media may have changed.
8000001D {I/O Bus Reset}\nAn I/O bus reset was detected.
8000001E {End of Media}\nThe end of the media was encountered.
8000001F Beginning of tape or partition has been detected.
80000020 =
80000021 A tape access reached a setmark.
80000022 During a tape access, the end of the data written is reached.
80000023 =
80000024 =
80000025 The specified connection has already been disconnected.
80000026 =
80000027 =
80000028 =
80000029 =
8000002A =
8000002B =
8000002C =
8000002D The create operation stopped after reaching a symbolic link.
8000002E =
8000002F {No ACE Condition}\nThe specified access control entry (ACE) does not contain a condition.
80000030 {Support Being Determined}\nDevice's command support detection is in progress.
80000031 The device needs to be power cycled.
80000032 =
80000033 =
80000034 {EXCEPTION}\nRecoverable Bugcheck Exception\nA bugcheck was re-raised as an exception.
80000035 The secure page table update could not be completed due to a temporary address exclusion.
800001B6 =
80000288 The device has indicated that cleaning is necessary.
80000289 The device has indicated that its door is open. Further operations require it closed and secured.
80000803 Windows discovered a corruption in the file "%hs".\nThis file has now been repaired.\nPlease check if any data in the file was lost because of the corruption.
8000A08F The process was terminated by Windows Local Administrator Password Solution per the configured post-authentication-action policy.
8000A127 =
8000CF00 =
8000CF04 =
8000CF05 =
80010001 =
80130001 =
80130002 =
80130003 =
80130004 =
80130005 =
80190009 =
80190029 =
80190031 =
80190041 =
80190042 =
801B00EB {Display Driver Stopped Responding and recovered}\nThe %hs display driver has stopped working normally. The recovery had been performed.
801C0001 {Buffer too small}\nThe buffer is too small to contain the entry. No information has been written to the buffer.
801E0000 Link configuration for the display timing is still in progress.
80210001 Volume Metadata read or write is incomplete.
80210002 BitLocker encryption keys were ignored because the volume was in a transient state.
80370001 A virtual machine is running with its memory allocated across multiple NUMA nodes. This does not indicate a problem unless the performance of your virtual machine is unusually slow. If you are experiencing performance problems, you may need to modify the NUMA configuration.
80380001 The regeneration operation was not able to copy all data from the active plexes due to bad sectors.
80380002 One or more disks were not fully migrated to the target pack. They may or may not require reimport after fixing the hardware problems.
80390001 Some BCD entries were not imported correctly from the BCD store.
80390003 Some BCD entries were not synchronized correctly with the firmware.
803A0001 The virtualization storage subsystem has generated an error.
803F0001 =
80430006 =
C0000001 {Operation Failed}\nThe requested operation was unsuccessful.
C0000002 {Not Implemented}\nThe requested operation is not implemented.
C0000003 {Invalid Parameter}\nThe specified information class is not a valid information class for the specified object.
C0000004 The specified information record length does not match the length required for the specified information class.
C0000005 The instruction at 0x%p referenced memory at 0x%p. The memory could not be %s.
C0000006 The instruction at 0x%p referenced memory at 0x%p. The required data was not placed into memory because of an I/O error status of 0x%x.
C0000007 The pagefile quota for the process has been exhausted.
C0000008 An invalid HANDLE was specified.
C0000009 An invalid initial stack was specified in a call to NtCreateThread.
C000000A An invalid initial start address was specified in a call to NtCreateThread.
C000000B An invalid Client ID was specified.
C000000C =
C000000D An invalid parameter was passed to a service or function.
C000000E =
C000000F {File Not Found}\nThe file %hs does not exist.
C0000010 The specified request is not a valid operation for the target device.
C0000011 The end-of-file marker has been reached. There is no valid data in the file beyond this marker.
C0000012 {Wrong Volume}\nThe wrong volume is in the drive.\nPlease insert volume %hs into drive %hs.
C0000013 {No Disk}\nThere is no disk in the drive.\nPlease insert a disk into drive %hs.
C0000014 {Unknown Disk Format}\nThe disk in drive %hs is not formatted properly.\nPlease check the disk, and reformat if necessary.
C0000015 {Sector Not Found}\nThe specified sector does not exist.
C0000016 {Still Busy}\nThe specified I/O request packet (IRP) cannot be disposed of because the I/O operation is not complete.
C0000017 {Not Enough Quota}\nNot enough virtual memory or paging file quota is available to complete the specified operation.
C0000018 {Conflicting Address Range}\nThe specified address range conflicts with the address space.
C0000019 Address range to unmap is not a mapped view.
C000001A Virtual memory cannot be freed.
C000001B Specified section cannot be deleted.
C000001C An invalid system service was specified in a system service call.
C000001D {EXCEPTION}\nIllegal Instruction\nAn attempt was made to execute an illegal instruction.
C000001E {Invalid Lock Sequence}\nAn attempt was made to execute an invalid lock sequence.
C000001F {Invalid Mapping}\nAn attempt was made to create a view for a section which is bigger than the section.
C0000020 {Bad File}\nThe attributes of the specified mapping file for a section of memory cannot be read.
C0000021 {Already Committed}\nThe specified address range is already committed.
C0000022 {Access Denied}\nA process has requested access to an object, but has not been granted those access rights.
C0000023 {Buffer Too Small}\nThe buffer is too small to contain the entry. No information has been written to the buffer.
C0000024 {Wrong Type}\nThere is a mismatch between the type of object required by the requested operation and the type of object that is specified in the request.
C0000025 {EXCEPTION}\nCannot Continue\nWindows cannot continue from this exception.
C0000026 An invalid exception disposition was returned by an exception handler.
C0000027 =
C0000028 =
C0000029 =
C000002A An attempt was made to unlock a page of memory which was not locked.
C000002B Device parity error on I/O operation.
C000002C An attempt was made to decommit uncommitted virtual memory.
C000002D An attempt was made to change the attributes on memory that has not been committed.
C000002E =
C000002F =
C0000030 An invalid combination of parameters was specified.
C0000031 =
C0000032 {Corrupt Disk}\nThe file system structure on the disk is corrupt and unusable.\nPlease run the Chkdsk utility on the volume %hs.
C0000033 Object Name invalid.
C0000034 Object Name not found.
C0000035 Object Name already exists.
C0000036 A port with the 'do not disturb' flag set attempted to send a message to a port in a suspended process.\nThe process was not woken, and the message was not delivered.
C0000037 Attempt to send a message to a disconnected communication port.
C0000038 =
C0000039 Object Path Component was not a directory object.
C000003A {Path Not Found}\nThe path %hs does not exist.
C000003B Object Path Component was not a directory object.
C000003C {Data Overrun}\nA data overrun error occurred.
C000003D {Data Late}\nA data late error occurred.
C000003E {Data Error}\nAn error in reading or writing data occurred.
C000003F {Bad CRC}\nA cyclic redundancy check (CRC) checksum error occurred.
C0000040 {Section Too Large}\nThe specified section is too big to map the file.
C0000041 The NtConnectPort request is refused.
C0000042 The type of port handle is invalid for the operation requested.
C0000043 A file cannot be opened because the share access flags are incompatible.
C0000044 Insufficient quota exists to complete the operation
C0000045 The specified page protection was not valid.
C0000046 An attempt to release a mutant object was made by a thread that was not the owner of the mutant object.
C0000047 An attempt was made to release a semaphore such that its maximum count would have been exceeded.
C0000048 An attempt to set a process's DebugPort or ExceptionPort was made, but a port already exists in the process or an attempt to set a file's CompletionPort made, but a port was already set in the file or an attempt to set an ALPC port's associated completion port was made, but it is already set.
C0000049 An attempt was made to query image information on a section which does not map an image.
C000004A An attempt was made to suspend a thread whose suspend count was at its maximum.
C000004B An attempt was made to access a thread that has begun termination.
C000004C An attempt was made to set the working set limit to an invalid value (minimum greater than maximum, etc).
C000004D A section was created to map a file which is not compatible to an already existing section which maps the same file.
C000004E A view to a section specifies a protection which is incompatible with the initial view's protection.
C000004F An operation involving EAs failed because the file system does not support EAs.
C0000050 An EA operation failed because EA set is too large.
C0000051 An EA operation failed because the name or EA index is invalid.
C0000052 The file for which EAs were requested has no EAs.
C0000053 The EA is corrupt and non-readable.
C0000054 A requested read/write cannot be granted due to a conflicting file lock.
C0000055 A requested file lock cannot be granted due to other existing locks.
C0000056 A non close operation has been requested of a file object with a delete pending.
C0000057 An attempt was made to set the control attribute on a file. This attribute is not supported in the target file system.
C0000058 Indicates a revision number encountered or specified is not one known by the service. It may be a more recent revision than the service is aware of.
C0000059 =
C000005A Indicates a particular Security ID may not be assigned as the owner of an object.
C000005B Indicates a particular Security ID may not be assigned as the primary group of an object.
C000005C =
C000005D A mandatory group may not be disabled.
C000005E =
C000005F =
C0000060 =
C0000061 =
C0000062 =
C0000063 =
C0000064 =
C0000065 =
C0000066 =
C0000067 The specified user account is already in the specified group account. Also used to indicate a group cannot be deleted because it contains a member.
C0000068 =
C0000069 Indicates the requested operation would disable, delete or could prevent logon for an administration account.\nThis is not allowed to prevent creating a situation in which the system cannot be administrated.
C000006A When trying to update a password, this return status indicates that the value provided as the current password is not correct.
C000006B When trying to update a password, this return status indicates that the value provided for the new password contains values that are not allowed in passwords.
C000006C When trying to update a password, this status indicates that some password update rule has been violated. For example, the password may not meet length criteria.
C000006D The attempted logon is invalid. This is either due to a bad username or authentication information.
C000006E Indicates a referenced user name and authentication information are valid, but some user account restriction has prevented successful authentication (such as time-of-day restrictions).
C000006F The user account has time restrictions and may not be logged onto at this time.
C0000070 The user account is restricted such that it may not be used to log on from the source workstation.
C0000071 The user account's password has expired.
C0000072 The referenced account is currently disabled and may not be logged on to.
C0000073 None of the information to be translated has been translated.
C0000074 The number of LUIDs requested may not be allocated with a single allocation.
C0000075 Indicates there are no more LUIDs to allocate.
C0000076 Indicates the sub-authority value is invalid for the particular use.
C0000077 Indicates the ACL structure is not valid.
C0000078 Indicates the SID structure is not valid.
C0000079 Indicates the SECURITY_DESCRIPTOR structure is not valid.
C000007A Indicates the specified procedure address cannot be found in the DLL.
C000007B {Bad Image}\n%hs is either not designed to run on Windows or it contains an error. Try installing the program again using the original installation media or contact your system administrator or the software vendor for support. Error status 0x%08lx.
C000007C An attempt was made to reference a token that doesn't exist.\nThis is typically done by referencing the token associated with a thread when the thread is not impersonating a client.
C000007D Indicates that an attempt to build either an inherited ACL or ACE was not successful.\nThis can be caused by a number of things. One of the more probable causes is the replacement of a CreatorId with an SID that didn't fit into the ACE or ACL.
C000007E The range specified in NtUnlockFile was not locked.
C000007F An operation failed because the disk was full.\nIf this is a thinly provisioned volume the physical storage backing this volume has been exhausted.
C0000080 The GUID allocation server is [already] disabled at the moment.
C0000081 The GUID allocation server is [already] enabled at the moment.
C0000082 Too many GUIDs were requested from the allocation server at once.
C0000083 The GUIDs could not be allocated because the Authority Agent was exhausted.
C0000084 =
C0000085 There are no more authority agent values available for the given identifier authority value.
C0000086 An invalid volume label has been specified.
C0000087 A mapped section could not be extended.
C0000088 Specified section to flush does not map a data file.
C0000089 Indicates the specified image file did not contain a resource section.
C000008A Indicates the specified resource type cannot be found in the image file.
C000008B Indicates the specified resource name cannot be found in the image file.
C000008C {EXCEPTION}\nArray bounds exceeded.
C000008D {EXCEPTION}\nFloating-point denormal operand.
C000008E {EXCEPTION}\nFloating-point division by zero.
C000008F {EXCEPTION}\nFloating-point inexact result.
C0000090 {EXCEPTION}\nFloating-point invalid operation.
C0000091 {EXCEPTION}\nFloating-point overflow.
C0000092 {EXCEPTION}\nFloating-point stack check.
C0000093 {EXCEPTION}\nFloating-point underflow.
C0000094 {EXCEPTION}\nInteger division by zero.
C0000095 {EXCEPTION}\nInteger overflow.
C0000096 {EXCEPTION}\nPrivileged instruction.
C0000097 An attempt was made to install more paging files than the system supports.
C0000098 The volume for a file has been externally altered such that the opened file is no longer valid.
C0000099 When a block of memory is allotted for future updates, such as the memory allocated to hold discretionary access control and primary group information, successive updates may exceed the amount of memory originally allotted.\nSince quota may already have been charged to several processes which have handles to the object, it is not reasonable to alter the size of the allocated memory.\nInstead, a request that requires more memory than has been allotted must fail and the STATUS_ALLOTED_SPACE_EXCEEDED error returned.
C000009A Insufficient system resources exist to complete the API.
C000009B An attempt has been made to open a DFS exit path control file.
C000009C  STATUS_DEVICE_DATA_ERROR
C000009D  STATUS_DEVICE_NOT_CONNECTED
C000009E  STATUS_DEVICE_POWER_FAILURE
C000009F Virtual memory cannot be freed as base address is not the base of the region and a region size of zero was specified.
C00000A0 An attempt was made to free virtual memory which is not allocated.
C00000A1 The working set is not big enough to allow the requested pages to be locked.
C00000A2 {Write Protect Error}\nThe disk cannot be written to because it is write protected. Please remove the write protection from the volume %hs in drive %hs.
C00000A3 {Drive Not Ready}\nThe drive is not ready for use; its door may be open. Please check drive %hs and make sure that a disk is inserted and that the drive door is closed.
C00000A4 =
C00000A5 A specified impersonation level is invalid.\nAlso used to indicate a required impersonation level was not provided.
C00000A6 An attempt was made to open an Anonymous level token.\nAnonymous tokens may not be opened.
C00000A7 =
C00000A8 The type of a token object is inappropriate for its attempted use.
C00000A9 The type of a token object is inappropriate for its attempted use.
C00000AA =
C00000AB The maximum named pipe instance count has been reached.
C00000AC An instance of a named pipe cannot be found in the listening state.
C00000AD The named pipe is not in the connected or closing state.
C00000AE The specified pipe is set to complete operations and there are current I/O operations queued so it cannot be changed to queue operations.
C00000AF The specified handle is not open to the server end of the named pipe.
C00000B0 The specified named pipe is in the disconnected state.
C00000B1 The specified named pipe is in the closing state.
C00000B2 The specified named pipe is in the connected state.
C00000B3 The specified named pipe is in the listening state.
C00000B4 The specified named pipe is not in message mode.
C00000B5 {Device Timeout}\nThe specified I/O operation on %hs was not completed before the time-out period expired.
C00000B6 The specified file has been closed by another process.
C00000B7 =
C00000B8 =
C00000B9 =
C00000BA The file that was specified as a target is a directory and the caller specified that it could be anything but a directory.
C00000BB =
C00000BC This remote computer is not listening.
C00000BD A duplicate name exists on the network.
C00000BE The network path cannot be located.
C00000BF =
C00000C0 This device does not exist.
C00000C1 =
C00000C2 An I/O adapter hardware error has occurred.
C00000C3 The network responded incorrectly.
C00000C4 =
C00000C5 =
C00000C6 =
C00000C7 =
C00000C8 The requested print file has been canceled.
C00000C9 The network name was deleted.
C00000CA =
C00000CB {Incorrect Network Resource Type}\nThe specified device type (LPT, for example) conflicts with the actual device type on the remote resource.
C00000CC {Network Name Not Found}\nThe specified share name cannot be found on the remote server.
C00000CD =
C00000CE =
C00000CF File sharing has been temporarily paused.
C00000D0 =
C00000D1 Print or disk redirection is temporarily paused.
C00000D2 A network data fault occurred.
C00000D3 =
C00000D4 {Incorrect Volume}\nThe target file of a rename request is located on a different device than the source of the rename request.
C00000D5 The file specified has been renamed and thus cannot be modified.
C00000D6 {Network Request Timeout}\nThe session with a remote server has been disconnected because the time-out interval for a request has expired.
C00000D7 Indicates an attempt was made to operate on the security of an object that does not have security associated with it.
C00000D8 =
C00000D9 Used to indicate that a read operation was done on an empty pipe.
C00000DA =
C00000DB =
C00000DC Indicates the Sam Server was in the wrong state to perform the desired operation.
C00000DD Indicates the Domain was in the wrong state to perform the desired operation.
C00000DE =
C00000DF The specified Domain did not exist.
C00000E0 The specified Domain already exists.
C00000E1 An attempt was made to exceed the limit on the number of domains per server for this release.
C00000E2 Error status returned when oplock request is denied.
C00000E3 Error status returned when an invalid oplock acknowledgment is received by a file system.
C00000E4 This error indicates that the requested operation cannot be completed due to a catastrophic media failure or on-disk data structure corruption.
C00000E5 =
C00000E6 Indicates generic access types were contained in an access mask which should already be mapped to non-generic access types.
C00000E7 Indicates a security descriptor is not in the necessary format (absolute or self-relative).
C00000E8 An access to a user buffer failed at an "expected" point in time. This code is defined since the caller does not want to accept STATUS_ACCESS_VIOLATION in its filter.
C00000E9 If an I/O error is returned which is not defined in the standard FsRtl filter, it is converted to the following error which is guaranteed to be in the filter. In this case information is lost, however, the filter correctly handles the exception.
C00000EA If an MM error is returned which is not defined in the standard FsRtl filter, it is converted to one of the following errors which is guaranteed to be in the filter. In this case information is lost, however, the filter correctly handles the exception.
C00000EB If an MM error is returned which is not defined in the standard FsRtl filter, it is converted to one of the following errors which is guaranteed to be in the filter. In this case information is lost, however, the filter correctly handles the exception.
C00000EC If an MM error is returned which is not defined in the standard FsRtl filter, it is converted to one of the following errors which is guaranteed to be in the filter. In this case information is lost, however, the filter correctly handles the exception.
C00000ED =
C00000EE An attempt has been made to start a new session manager or LSA logon session with an ID that is already in use.
C00000EF An invalid parameter was passed to a service or function as the first argument.
C00000F0 An invalid parameter was passed to a service or function as the second argument.
C00000F1 An invalid parameter was passed to a service or function as the third argument.
C00000F2 An invalid parameter was passed to a service or function as the fourth argument.
C00000F3 An invalid parameter was passed to a service or function as the fifth argument.
C00000F4 An invalid parameter was passed to a service or function as the sixth argument.
C00000F5 An invalid parameter was passed to a service or function as the seventh argument.
C00000F6 An invalid parameter was passed to a service or function as the eighth argument.
C00000F7 An invalid parameter was passed to a service or function as the ninth argument.
C00000F8 An invalid parameter was passed to a service or function as the tenth argument.
C00000F9 An invalid parameter was passed to a service or function as the eleventh argument.
C00000FA An invalid parameter was passed to a service or function as the twelfth argument.
C00000FB An attempt was made to access a network file, but the network software was not yet started.
C00000FC An attempt was made to start the redirector, but the redirector has already been started.
C00000FD A new guard page for the stack cannot be created.
C00000FE =
C00000FF =
C0000100 Indicates the specified environment variable name was not found in the specified environment block.
C0000101 Indicates that the directory trying to be deleted is not empty.
C0000102 {Corrupt File}\nThe file or directory %hs is corrupt and unreadable.\nPlease run the Chkdsk utility.
C0000103 A requested opened file is not a directory.
C0000104 =
C0000105 An internal LSA error has occurred. An authentication package has requested the creation of a Logon Session but the ID of an already existing Logon Session has been specified.
C0000106 A specified name string is too long for its intended use.
C0000107 The user attempted to force close the files on a redirected drive, but there were opened files on the drive, and the user did not specify a sufficient level of force.
C0000108 The user attempted to force close the files on a redirected drive, but there were opened directories on the drive, and the user did not specify a sufficient level of force.
C0000109 RtlFindMessage could not locate the requested message ID in the message table resource.
C000010A An attempt was made to access an exiting process.
C000010B Indicates an invalid value has been provided for the LogonType requested.
C000010C =
C000010D Indicates that an attempt has been made to impersonate via a named pipe that has not yet been read from.
C000010E Indicates that the specified image is already loaded.
C000010F  STATUS_ABIOS_NOT_PRESENT
C0000110  STATUS_ABIOS_LID_NOT_EXIST
C0000111  STATUS_ABIOS_LID_ALREADY_OWNED
C0000112  STATUS_ABIOS_NOT_LID_OWNER
C0000113  STATUS_ABIOS_INVALID_COMMAND
C0000114  STATUS_ABIOS_INVALID_LID
C0000115  STATUS_ABIOS_SELECTOR_NOT_AVAILABLE
C0000116  STATUS_ABIOS_INVALID_SELECTOR
C0000117 Indicates that an attempt was made to change the size of the LDT for a process that has no LDT.
C0000118 =
C0000119 =
C000011A =
C000011B The specified image file did not have the correct format. It appears to be NE format.
C000011C Indicates that the transaction state of a registry sub-tree is incompatible with the requested operation. For example, a request has been made to start a new transaction with one already in progress, or a request has been made to apply a transaction when one is not currently in progress.
C000011D Indicates an error has occurred during a registry transaction commit. The database has been left in an unknown, but probably inconsistent, state. The state of the registry transaction is left as COMMITTING.
C000011E An attempt was made to map a file of size zero with the maximum size specified as zero.
C000011F Too many files are opened on a remote server.\nThis error should only be returned by the Windows redirector on a remote drive.
C0000120 The I/O request was canceled.
C0000121 An attempt has been made to remove a file or directory that cannot be deleted.
C0000122 Indicates a name specified as a remote computer name is syntactically invalid.
C0000123 An I/O request other than close was performed on a file after it has been deleted, which can only happen to a request which did not complete before the last handle was closed via NtClose.
C0000124 Indicates an operation has been attempted on a built-in (special) SAM account which is incompatible with built-in accounts. For example, built-in accounts cannot be deleted.
C0000125 The operation requested may not be performed on the specified group because it is a built-in special group.
C0000126 The operation requested may not be performed on the specified user because it is a built-in special user.
C0000127 Indicates a member cannot be removed from a group because the group is currently the member's primary group.
C0000128 An I/O request other than close and several other special case operations was attempted using a file object that had already been closed.
C0000129 =
C000012A =
C000012B An attempt was made to establish a token for use as a primary token but the token is already in use. A token can only be the primary token of one process at a time.
C000012C =
C000012D {Out of Virtual Memory}\nYour system is low on virtual memory. To ensure that Windows runs properly, increase the size of your virtual memory paging file. For more information, see Help.
C000012E The specified image file did not have the correct format, it appears to be LE format.
C000012F The specified image file did not have the correct format, it did not have an initial MZ.
C0000130 The specified image file did not have the correct format, it did not have a proper e_lfarlc in the MZ header.
C0000131 The specified image file did not have the correct format, it appears to be a 16-bit Windows image.
C0000132 =
C0000133 The time at the Primary Domain Controller is different than the time at the Backup Domain Controller or member server by too large an amount.
C0000134 =
C0000135 The code execution cannot proceed because %hs was not found. Reinstalling the program may fix this problem.
C0000136 =
C0000137 =
C0000138 {Ordinal Not Found}\nThe ordinal %ld could not be located in the dynamic link library %hs.
C0000139 {Entry Point Not Found}\nThe procedure entry point %hs could not be located in the dynamic link library %hs.
C000013A =
C000013B {Virtual Circuit Closed}\nThe network transport on your computer has closed a network connection. There may or may not be I/O requests outstanding.
C000013C {Virtual Circuit Closed}\nThe network transport on a remote computer has closed a network connection. There may or may not be I/O requests outstanding.
C000013D {Insufficient Resources on Remote Computer}\nThe remote computer has insufficient resources to complete the network request. For instance, there may not be enough memory available on the remote computer to carry out the request at this time.
C000013E {Virtual Circuit Closed}\nAn existing connection (virtual circuit) has been broken at the remote computer. There is probably something wrong with the network software protocol or the network hardware on the remote computer.
C000013F {Virtual Circuit Closed}\nThe network transport on your computer has closed a network connection because it had to wait too long for a response from the remote computer.
C0000140 The connection handle given to the transport was invalid.
C0000141 The address handle given to the transport was invalid.
C0000142 {DLL Initialization Failed}\nInitialization of the dynamic link library %hs failed. The process is terminating abnormally.
C0000143 =
C0000144 {Application Error}\nThe exception %s (0x%08lx) occurred in the application at location 0x%p.
C0000145 =
C0000146 =
C0000147 =
C0000148 {Incorrect System Call Level}\nAn invalid level was passed into the specified system call.
C0000149 {Incorrect Password to LAN Manager Server}\nYou specified an incorrect password to a LAN Manager 2.x or MS-NET server.
C000014A =
C000014B The pipe operation has failed because the other end of the pipe has been closed.
C000014C {The Registry Is Corrupt}\nThe structure of one of the files that contains Registry data is corrupt, or the image of the file in memory is corrupt, or the file could not be recovered because the alternate copy or log was absent or corrupt.
C000014D An I/O operation initiated by the Registry failed unrecoverably. The Registry could not read in, or write out, or flush, one of the files that contain the system's image of the Registry.
C000014E =
C000014F The volume does not contain a recognized file system. Please make sure that all required file system drivers are loaded and that the volume is not corrupt.
C0000150 =
C0000151 =
C0000152 =
C0000153 =
C0000154 =
C0000155 A requested type of logon (e.g., Interactive, Network, Service) is not granted by the target system's local security policy.\nPlease ask the system administrator to grant the necessary form of logon.
C0000156 The maximum number of secrets that may be stored in a single system has been exceeded. The length and number of secrets is limited to satisfy United States State Department export restrictions.
C0000157 The length of a secret exceeds the maximum length allowed. The length and number of secrets is limited to satisfy United States State Department export restrictions.
C0000158 The Local Security Authority (LSA) database contains an internal inconsistency.
C0000159 The requested operation cannot be performed in fullscreen mode.
C000015A During a logon attempt, the user's security context accumulated too many security IDs. This is a very unusual situation. Remove the user from some global or local groups to reduce the number of security ids to incorporate into the security context.
C000015B A user has requested a type of logon (e.g., interactive or network) that has not been granted. An administrator has control over who may logon interactively and through the network.
C000015C The system has attempted to load or restore a file into the registry, and the specified file is not in the format of a registry file.
C000015D An attempt was made to change a user password in the security account manager without providing the necessary Windows cross-encrypted password.
C000015E =
C000015F An attempt was made to explicitly access the secondary copy of information via a device control to the Fault Tolerance driver and the secondary copy is not present in the system.
C0000160 A configuration registry node representing a driver service entry was ill-formed and did not contain required value entries.
C0000161 =
C0000162 =
C0000163 =
C0000164 =
C0000165 {Floppy Disk Error}\nWhile accessing a floppy disk, an ID address mark was not found.
C0000166 {Floppy Disk Error}\nWhile accessing a floppy disk, the track address from the sector ID field was found to be different than the track address maintained by the controller.
C0000167 {Floppy Disk Error}\nThe floppy disk controller reported an error that is not recognized by the floppy disk driver.
C0000168 {Floppy Disk Error}\nWhile accessing a floppy-disk, the controller returned inconsistent results via its registers.
C0000169 {Hard Disk Error}\nWhile accessing the hard disk, a recalibrate operation failed, even after retries.
C000016A {Hard Disk Error}\nWhile accessing the hard disk, a disk operation failed even after retries.
C000016B {Hard Disk Error}\nWhile accessing the hard disk, a disk controller reset was needed, but even that failed.
C000016C An attempt was made to open a device that was sharing an IRQ with other devices.\nAt least one other device that uses that IRQ was already opened.\nTwo concurrent opens of devices that share an IRQ and only work via interrupts is not supported for the particular bus type that the devices use.
C000016D {FT Orphaning}\nA disk that is part of a fault-tolerant volume can no longer be accessed.
C000016E The system bios failed to connect a system interrupt to the device or bus for which the device is connected.
C0000172 =
C0000173 When accessing a new tape of a multivolume partition, the current blocksize is incorrect.
C0000174 =
C0000175 Attempt to lock the eject media mechanism fails.
C0000176 Unload media fails.
C0000177 Physical end of tape was detected.
C0000178 {No Media}\nThere is no media in the drive. Please insert media into drive %hs.
C000017A =
C000017B =
C000017C Illegal operation attempted on a registry key which has been marked for deletion.
C000017D System could not allocate required space in a registry log.
C000017E Too many Sids have been specified.
C000017F An attempt was made to change a user password in the security account manager without providing the necessary LM cross-encrypted password.
C0000180 An attempt was made to create a symbolic link in a registry key that already has subkeys or values.
C0000181 An attempt was made to create a Stable subkey under a Volatile parent key.
C0000182 The I/O device is configured incorrectly or the configuration parameters to the driver are incorrect.
C0000183 An error was detected between two drivers or within an I/O driver.
C0000184 The device is not in a valid state to perform this request.
C0000185 The I/O device reported an I/O error.
C0000186 A protocol error was detected between the driver and the device.
C0000187 =
C0000188 Log file space is insufficient to support this operation.
C0000189 A write operation was attempted to a volume after it was dismounted.
C000018A The workstation does not have a trust secret for the primary domain in the local LSA database.
C000018B The SAM database on the Windows Server does not have a computer account for this workstation trust relationship.
C000018C The logon request failed because the trust relationship between the primary domain and the trusted domain failed.
C000018D The logon request failed because the trust relationship between this workstation and the primary domain failed.
C000018E The Eventlog log file is corrupt.
C000018F No Eventlog log file could be opened. The Eventlog service did not start.
C0000190 The network logon failed. This may be because the validation authority can't be reached.
C0000191 =
C0000192 An attempt was made to logon, but the netlogon service was not started.
C0000193 =
C0000194 {EXCEPTION}\nPossible deadlock condition.
C0000195 =
C0000196 =
C0000197 The log file has changed between reads.
C0000198 The account used is an Interdomain Trust account. Use your global user account or local user account to access this server.
C0000199 The account used is a Computer Account. Use your global user account or local user account to access this server.
C000019A The account used is an Server Trust account. Use your global user account or local user account to access this server.
C000019B The name or SID of the domain specified is inconsistent with the trust information for that domain.
C000019C =
C000019D Indicates that the specified image is already loaded as a DLL.
C000019E =
C000019F =
C00001A0 =
C00001A1 =
C00001A2 {Invalid ACE Condition}\nThe specified access control entry (ACE) contains an invalid condition.
C00001A3 =
C00001A4 {Invalid ACE Condition}\nThe specified file already has a notification GUID associated with it.
C00001A5 =
C00001A6 =
C00001A7 Requested action not allowed on a file system internal file.
C00001A8 A portion of the file system requires repair.
C00001A9 Quota support is not enabled on the system.
C00001AA The operation failed because the application is not part of an application package.
C00001AB =
C00001AC =
C00001AD The process has terminated because it could not allocate additional memory.
C00001AE The process is not part of a job.
C00001AF =
C00001B0 The device reported an invalid data error.
C00001B1 The device reported an unaligned write error.
C00001B2 An invalid address was found on the control flow stack.
C00001B3 =
C00001B4 =
C00001B5 =
C0000201 A remote open failed because the network open restrictions were not satisfied.
C0000202 =
C0000203 The remote user session has been deleted.
C0000204 Indicates the specified resource language ID cannot be found in the\nimage file.
C0000205 Insufficient server resources exist to complete the request.
C0000206 The size of the buffer is invalid for the specified operation.
C0000207 The transport rejected the network address specified as invalid.
C0000208 The transport rejected the network address specified due to an invalid use of a wildcard.
C0000209 The transport address could not be opened because all the available addresses are in use.
C000020A The transport address could not be opened because it already exists.
C000020B The transport address is now closed.
C000020C The transport connection is now disconnected.
C000020D The transport connection has been reset.
C000020E The transport cannot dynamically acquire any more nodes.
C000020F The transport aborted a pending transaction.
C0000210 The transport timed out a request waiting for a response.
C0000211 The transport did not receive a release for a pending response.
C0000212 The transport did not find a transaction matching the specific token.
C0000213 The transport had previously responded to a transaction request.
C0000214 The transport does not recognized the transaction request identifier specified.
C0000215 The transport does not recognize the transaction request type specified.
C0000216 The transport can only process the specified request on the server side of a session.
C0000217 The transport can only process the specified request on the client side of a session.
C0000218 =
C0000219 =
C000021A =
C000021B =
C000021C {Unable to Retrieve Browser Server List}\nThe list of servers for this workgroup is not currently available.
C000021D =
C000021E =
C000021F =
C0000220 {Mapped View Alignment Incorrect}\nAn attempt was made to map a view of a file, but either the specified base address or the offset into the file were not aligned on the proper allocation granularity.
C0000221 {Bad Image Checksum}\nThe image %hs is possibly corrupt. The header checksum does not match the computed checksum.
C0000222 {Delayed Write Failed}\nWindows was unable to save all the data for the file %hs. The data has been lost. This error may be caused by a failure of your computer hardware or network connection. Please try to save this file elsewhere.
C0000223 =
C0000224 =
C0000225 The object was not found.
C0000226 =
C0000227 =
C0000228 =
C0000229 A consistency check failed.
C000022A The attempt to insert the ID in the index failed because the ID is already in the index.
C000022B The attempt to set the object's ID failed because the object already has an ID.
C000022C =
C000022D The request needs to be retried.
C000022E =
C000022F =
C0000230 =
C0000231 =
C0000232 =
C0000233 Could not find a domain controller for this domain.
C0000234 The user account has been automatically locked because too many invalid logon attempts or password change attempts have been requested.
C0000235 NtClose was called on a handle that was protected from close via NtSetInformationObject.
C0000236 The transport connection attempt was refused by the remote system.
C0000237 The transport connection was gracefully closed.
C0000238 The transport endpoint already has an address associated with it.
C0000239 An address has not yet been associated with the transport endpoint.
C000023A An operation was attempted on a nonexistent transport connection.
C000023B An invalid operation was attempted on an active transport connection.
C000023C The remote network is not reachable by the transport.
C000023D The remote system is not reachable by the transport.
C000023E The remote system does not support the transport protocol.
C000023F No service is operating at the destination port of the transport on the remote system.
C0000240 =
C0000241 The transport connection was aborted by the local system.
C0000242 =
C0000243 The requested operation cannot be performed on a file with a user mapped section open.
C0000244 =
C0000245 =
C0000246 =
C0000247 Attempting to login during an unauthorized time of day for this account.
C0000248 The account is not authorized to login from this station.
C0000249 {UP/MP Image Mismatch}\nThe image %hs has been modified for use on a uniprocessor system, but you are running it on a multiprocessor machine.\nPlease reinstall the image file.
C0000250 =
C0000251 {Invalid DLL Entrypoint}\nThe dynamic link library %hs is not written correctly. The stack pointer has been left in an inconsistent state. The entrypoint should be declared as WINAPI or STDCALL. Select YES to fail the DLL load. Select NO to continue execution. Selecting NO may cause the application to operate incorrectly.
C0000252 {Invalid Service Callback Entrypoint}\nThe %hs service is not written correctly. The stack pointer has been left in an inconsistent state. The callback entrypoint should be declared as WINAPI or STDCALL. Selecting OK will cause the service to continue operation. However, the service process may operate incorrectly.
C0000253 The server received the messages but did not send a reply.
C0000254 =
C0000255 =
C0000256 =
C0000257 The contacted server does not support the indicated part of the DFS namespace.
C0000258 =
C0000259 =
C000025A The password provided is too short to meet the policy of your user account. Please choose a longer password.
C000025B The policy of your user account does not allow you to change passwords too frequently. This is done to prevent users from changing back to a familiar, but potentially discovered, password. If you feel your password has been compromised then please contact your administrator immediately to have a new one assigned.
C000025C You have attempted to change your password to one that you have used in the past. The policy of your user account does not allow this. Please select a password that you have not previously used.
C000025E You have attempted to load a legacy device driver while its device instance had been disabled.
C000025F =
C0000260 =
C0000261 =
C0000262 {Driver Entry Point Not Found}\nThe %hs device driver could not locate the ordinal %ld in driver %hs.
C0000263 {Driver Entry Point Not Found}\nThe %hs device driver could not locate the entry point %hs in driver %hs.
C0000264 {Application Error}\nThe application attempted to release a resource it did not own. Click OK to terminate the application.
C0000265 =
C0000266 =
C0000267 The specified file has been relocated to offline storage.
C0000268 =
C0000269 {Illegal System DLL Relocation}\nThe system DLL %hs was relocated in memory. The application will not run properly. The relocation occurred because the DLL %hs occupied an address range reserved for Windows system DLLs. The vendor supplying the DLL should be contacted for a new DLL.
C000026A {License Violation}\nThe system has detected tampering with your registered product type. This is a violation of your software license. Tampering with product type is not permitted.
C000026B =
C000026C {Unable to Load Device Driver}\n%hs device driver could not be loaded.\nError Status was 0x%x
C000026D DFS is unavailable on the contacted server.
C000026E An operation was attempted to a volume after it was dismounted.
C000026F An internal error occurred in the Win32 x86 emulation subsystem.
C0000270 Win32 x86 emulation subsystem Floating-point stack check.
C0000271 =
C0000272 =
C0000273 =
C0000275 =
C0000276 The Windows I/O reparse tag passed for the reparse point is invalid.
C0000277 The Windows I/O reparse tag does not match the one present in the reparse point.
C0000278 The user data passed for the reparse point is invalid.
C0000279 The layered file system driver for this IO tag did not handle it when needed.
C000027A The password provided is too long to meet the policy of your user account. Please choose a shorter password.
C000027B An application-internal exception has occurred.
C000027C An application-internal exception has occurred.
C0000280 The symbolic link could not be resolved even though the initial file name is valid.
C0000281 The directory is a reparse point.
C0000282 =
C0000283 The specified medium changer source element contains no media.
C0000284 The specified medium changer destination element already contains media.
C0000285 The specified medium changer element does not exist.
C0000286 The specified element is contained within a magazine that is no longer present.
C0000287 The device requires reinitialization due to hardware errors.
C000028A The file encryption attempt failed.
C000028B The file decryption attempt failed.
C000028C =
C000028D There is no encryption recovery policy configured for this system.
C000028E The required encryption driver is not loaded for this system.
C000028F The file was encrypted with a different encryption driver than is currently loaded.
C0000290 There are no EFS keys defined for the user.
C0000291 =
C0000292 =
C0000293 =
C0000295 The guid passed was not recognized as valid by a WMI data provider.
C0000296 =
C0000297 The data item id passed was not recognized as valid by a WMI data provider.
C0000298 =
C0000299 The policy object is shared and can only be modified at the root
C000029A The policy object does not exist when it should
C000029B The requested policy information only lives in the Ds
C000029C The volume must be upgraded to enable this feature
C000029D =
C000029E =
C000029F =
C00002A0 =
C00002A1 =
C00002A2 =
C00002A3 =
C00002A4 =
C00002A5 =
C00002A6 The directory service is not available.
C00002A7 =
C00002A8 =
C00002A9 =
C00002AA =
C00002AB =
C00002AC =
C00002AD The directory service cannot perform the requested operation on the Relatively Defined Name (RDN) attribute of an object.
C00002AE =
C00002AF An error occurred while performing a cross domain move operation.
C00002B0 Unable to Contact the Global Catalog Server.
C00002B1 =
C00002B2 The reparse attribute cannot be set as it is incompatible with an existing attribute.
C00002B3 =
C00002B4 =
C00002B5 =
C00002B6 =
C00002B7 =
C00002B8 =
C00002B9 =
C00002BA =
C00002C1 A directory service resource limit has been exceeded.
C00002C2 =
C00002C3 =
C00002C4 =
C00002C5 {EXCEPTION}\nAlignment Error\nA datatype misalignment error was detected in a load or store instruction.
C00002C6 =
C00002C7 =
C00002C8 {Virtual Memory Minimum Too Low}\nYour system is low on virtual memory. Windows is increasing the size of your virtual memory paging file. During this process, memory requests for some applications may be denied. For more information, see Help.
C00002C9 {EXCEPTION}\nRegister NaT consumption faults.\nA NaT value is consumed on a non speculative instruction.
C00002CA The medium changer's transport element contains media, which is causing the operation to fail.
C00002CB Security Accounts Manager initialization failed because of the following error:\n%hs\nError Status: 0x%x.\nPlease shutdown this system and reboot into Directory Services Restore Mode, check the event log for more detailed information.
C00002CC =
C00002CD =
C00002CE =
C00002CF =
C00002D0 =
C00002D1 {Fatal System Error}\nThe system image %s is not properly signed. The file has been replaced with the signed file. The system has been shut down.
C00002D2 =
C00002D3 Current device power state cannot support this request.
C00002D4 =
C00002D5 In mixed domain no nesting of global group if group is security enabled.
C00002D6 In mixed domain, cannot nest local groups with other local groups, if the group is security enabled.
C00002D7 =
C00002D8 =
C00002D9 =
C00002DA A global group cannot have a cross domain member.
C00002DB =
C00002DC Cannot change to security disabled group because of having primary members in this group.
C00002DD The WMI operation is not supported by the data block or method.
C00002DE =
C00002DF =
C00002E0 =
C00002E1 =
C00002E2 Directory Services could not start because of the following error:\n%hs\nError Status: 0x%x.\nPlease shutdown this system and reboot into Directory Services Restore Mode, check the event log for more detailed information.
C00002E3 Security Accounts Manager initialization failed because of the following error:\n%hs\nError Status: 0x%x.\nPlease click OK to shutdown this system and reboot into Safe Mode, check the event log for more detailed information.
C00002E4 =
C00002E5 =
C00002E6 =
C00002E7 =
C00002E8  STATUS_MULTIPLE_FAULT_VIOLATION
C00002E9 =
C00002EA =
C00002EB =
C00002EC Directory Services could not start because of the following error:\n%hs\nError Status: 0x%x.\nPlease click OK to shutdown the system. You can use the recovery console to diagnose the system further.
C00002ED Security Accounts Manager initialization failed because of the following error:\n%hs\nError Status: 0x%x.\nPlease click OK to shutdown the system. You can use the recovery console to diagnose the system further.
C00002EE A security context was deleted before the context was completed. This is considered a logon failure.
C00002EF The client is trying to negotiate a context and the server requires user-to-user but didn't send a TGT reply.
C00002F0 An object ID was not found in the file.
C00002F1 Unable to accomplish the requested task because the local machine does not have any IP addresses.
C00002F2 The supplied credential handle does not match the credential associated with the security context.
C00002F3 The crypto system or checksum function is invalid because a required function is unavailable.
C00002F4 The number of maximum ticket referrals has been exceeded.
C00002F5 The local machine must be a Kerberos KDC (domain controller) and it is not.
C00002F6 The other end of the security negotiation is requires strong crypto but it is not supported on the local machine.
C00002F7 The KDC reply contained more than one principal name.
C00002F8 Expected to find PA data for a hint of what etype to use, but it was not found.
C00002F9 The client certificate does not contain a valid UPN, or does not match the client name in the logon request. Please contact your administrator.
C00002FA Smartcard logon is required and was not used.
C00002FB An invalid request was sent to the KDC.
C00002FC The KDC was unable to generate a referral for the service requested.
C00002FD The encryption type requested is not supported by the KDC.
C00002FE =
C00002FF =
C0000300 =
C0000301 The WMI GUID is no longer available
C0000302 Collection or events for the WMI GUID is already disabled.
C0000303 Collection or events for the WMI GUID is already enabled.
C0000304 The Master File Table on the volume is too fragmented to complete this operation.
C0000305 Copy protection failure.
C0000306 Copy protection error - DVD CSS Authentication failed.
C0000307 Copy protection error - The given sector does not contain a valid key.
C0000308 Copy protection error - DVD session key not established.
C0000309 Copy protection error - The read failed because the sector is encrypted.
C000030A Copy protection error - The given DVD's region does not correspond to the\nregion setting of the drive.
C000030B Copy protection error - The drive's region setting may be permanent.
C000030C EAS policy requires that the user change their password before this operation can be performed.
C000030D =
C0000320 The Kerberos protocol encountered an error while validating the KDC certificate during logon. There is more information in the system event log.
C0000321 =
C0000322 The target server does not have acceptable Kerberos credentials.
C0000350 The transport determined that the remote system is down.
C0000351 An unsupported preauthentication mechanism was presented to the Kerberos package.
C0000352 The encryption algorithm used on the source file needs a bigger key buffer than the one used on the destination file.
C0000353 An attempt to remove a process's DebugPort was made, but a port was not already associated with the process.
C0000354 Debugger Inactive: Windows may have been started without kernel debugging enabled.
C0000355 =
C0000356 The specified event is currently not being audited.
C0000357 =
C0000358 A account group cannot have a universal group as a member.
C0000359 The specified image file did not have the correct format, it appears to be a 32-bit Windows image.
C000035A The specified image file did not have the correct format, it appears to be a 64-bit Windows image.
C000035B Client's supplied SSPI channel bindings were incorrect.
C000035C The client's session has expired, so the client must reauthenticate to continue accessing the remote resources.
C000035D =
C000035E The SID filtering operation removed all SIDs.
C000035F =
C0000361 Access to %1 has been restricted by your Administrator by the default software restriction policy level.
C0000362 Access to %1 has been restricted by your Administrator by location with policy rule %2 placed on path %3
C0000363 Access to %1 has been restricted by your Administrator by software publisher policy.
C0000364 Access to %1 has been restricted by your Administrator by policy rule %2.
C0000365 =
C0000366 The "%hs" encountered an error while applying power or reading the device configuration. This may be caused by a failure of your hardware or by a poor connection.
C0000368 =
C0000369 =
C000036A =
C000036B Driver %2 has been blocked from loading.
C000036C Driver %2 has been blocked from loading.
C000036D =
C000036E =
C000036F =
C0000371 =
C0000372 =
C0000373 The system was not able to allocate enough memory to perform a stack switch.
C0000374 A heap has been corrupted.
C0000380 An incorrect PIN was presented to the smart card
C0000381 The smart card is blocked
C0000382 No PIN was presented to the smart card
C0000383 No smart card available
C0000384 The requested key container does not exist on the smart card
C0000385 The requested certificate does not exist on the smart card
C0000386 The requested keyset does not exist
C0000387 A communication error with the smart card has been detected.
C0000388 =
C0000389 The smartcard certificate used for authentication has been revoked. Please contact your system administrator. There may be additional information in the event log.
C000038A An untrusted certificate authority was detected while processing the certificate used for authentication.
C000038B The revocation status of the certificate used for authentication could not be determined.
C000038C The client certificate used for authentication was not trusted.
C000038D The smartcard certificate used for authentication has expired. Please\ncontact your system administrator.
C000038E =
C000038F The smartcard provider could not perform the action since the context was acquired as silent.
C0000401 =
C0000402 =
C0000403 =
C0000404 =
C0000405 =
C0000406 =
C0000407 =
C0000408 Kerberos sub-protocol User2User is required.
C0000409 =
C000040A The Kerberos subsystem encountered an error. A service for user protocol request was made against a domain controller which does not support service for user.
C000040B An attempt was made by this server to make a Kerberos constrained delegation request for a target outside of the server's realm. This is not supported, and indicates a misconfiguration on this server's allowed to delegate to list. Please contact your administrator.
C000040C The revocation status of the domain controller certificate used for authentication could not be determined. There is additional information in the system event log.
C000040D An untrusted certificate authority was detected while processing the domain controller certificate used for authentication. There is additional information in the system event log. Please contact your system administrator.
C000040E The domain controller certificate used for logon has expired. There is additional information in the system event log.
C000040F The domain controller certificate used for logon has been revoked. There is additional information in the system event log.
C0000410 =
C0000411 =
C0000412 =
C0000413 Logon Failure: The machine you are logging onto is protected by an authentication firewall. The specified account is not allowed to authenticate to the machine.
C0000414 %hs is a 16-bit application. You do not have permissions to execute 16-bit applications. Check your permissions with your system administrator.
C0000415 {Display Driver Stopped Responding}\nThe %hs display driver has stopped working normally. Save your work and reboot the system to restore full display functionality. The next time you reboot the machine a dialog will be displayed giving you a chance to report this failure to Microsoft.
C0000416 The Desktop heap encountered an error while allocating session memory. There is more information in the system event log.
C0000417 An invalid parameter was passed to a C runtime function.
C0000418 The authentication failed since NTLM was blocked.
C0000419 =
C000041A =
C000041B =
C000041C =
C000041D An unhandled exception was encountered during a user callback.
C0000420 =
C0000421 =
C0000423 An exception has occurred in a user mode callback and the kernel callback frame should be removed.
C0000424 %2 has been blocked from loading due to incompatibility with this system. Please contact your software vendor for a compatible version of the driver.
C0000425 Illegal operation attempted on a registry key which has already been unloaded.
C0000426 =
C0000427 =
C0000428 =
C0000429 =
C000042A The requested operation is out of order with respect to other operations.
C000042B =
C000042C =
C000042D The required security context does not exist.
C000042F The PKU2U protocol encountered an error while attempting to utilize the associated certificates.
C0000432 The operation was attempted beyond the valid data length of the file.
C0000433 The attempted write operation encountered a write already in progress for some portion of the range.
C0000434 The page fault mappings changed in the middle of processing a fault so the operation must be retried.
C0000435 The attempt to purge this file from memory failed to purge some or all the data from memory.
C0000440 The requested credential requires confirmation.
C0000441 =
C0000442 =
C0000443 =
C0000444 =
C0000445 =
C0000446 =
C0000450 The process hosting the driver for this device has terminated.
C0000451 =
C0000452 =
C0000453 This boot application must be restarted.
C0000454 Insufficient NVRAM resources exist to complete the API.  A reboot might be required.
C0000455 The specified session is invalid.
C0000456 The specified thread is already in a session.
C0000457 The specified thread is not in a session.
C0000458 The specified weight is invalid.
C0000459 =
C0000460 =
C0000461 =
C0000462 =
C0000463 {Device Feature Not Supported}\nThe device does not support the command feature.
C0000464 {Source/Destination device unreachable}\nThe device is unreachable.
C0000465 {Invalid Proxy Data Token}\nThe token representing the data is invalid.
C0000466 The file server is temporarily unavailable.
C0000467 The file is temporarily unavailable.
C0000468 {Device Insufficient Resources}\nThe target device has insufficient resources to complete the operation.
C0000469 =
C000046A =
C000046B =
C000046C =
C000046D =
C000046E =
C000046F =
C0000470 =
C0000471 =
C0000472 {LogicalBlockProvisioningReadZero Not Supported}\nThe target device does not support read returning zeros from trimmed/unmapped blocks.
C0000473 {Maximum Segment Descriptors Exceeded}\nThe command specified a number of descriptors that exceeded the maximum supported by the device.
C0000474 {Alignment Violation}\nThe command specified a data offset that does not align to the device's granularity/alignment.
C0000475 {Invalid Field In Parameter List}\nThe command specified an invalid field in its parameter list.
C0000476 {Operation In Progress}\nAn operation is currently in progress with the device.
C0000477 {Invalid I_T Nexus}\nAn attempt was made to send down the command via an invalid path to the target device.
C0000478 =
C0000479 =
C000047A =
C000047B =
C000047C =
C000047D {IO Operation Timeout}\nThe specified I/O operation failed to complete within the expected time period.
C000047E =
C000047F =
C0000480 The share is temporarily unavailable.
C0000481 The target dll was not found because the apiset %hs is not hosted.
C0000482 The API set extension contains a host for a non-existent API set.
C0000483 =
C0000484 The specified firmware slot is invalid.
C0000485 The specified firmware image is invalid.
C0000486 =
C0000487 The specified Windows Image (WIM) is not marked as bootable.
C0000488 =
C0000489 =
C000048A =
C000048B =
C000048C =
C000048D =
C000048E =
C000048F =
C0000490 There are no compatible drivers available for this device.
C0000491 The specified driver package cannot be found on the system.
C0000492 The driver package cannot find a required driver configuration.
C0000493 The driver configuration is incomplete for use with this device.
C0000494 The device requires a driver configuration with a function driver.
C0000495 The device is pending further configuration.
C0000496 =
C0000497 =
C0000499 =
C000049A =
C000049B The free space on the volume is too fragmented to complete this operation.
C000049C =
C000049D =
C000049E =
C00004A0 =
C00004A1 =
C00004A2 =
C00004A3 =
C00004A4 =
C00004A5 =
C00004A6 =
C00004A7 =
C00004A8 =
C00004A9 An invalid offset and length combination in the encrypted data info was passed for read or write operation of file's raw encrypted data.
C00004AA An invalid parameter in the encrypted data info was passed for read or write operation of file's raw encrypted data.
C00004AB =
C00004AC A system patch could not be applied due to conflicting accesses to the system image.
C00004AD =
C00004AE =
C00004AF =
C00004B0 =
C00004B1 =
C00004B2 =
C00004B3 =
C00004B4 =
C00004B5 =
C00004B6 =
C00004B7 =
C00004B8 =
C00004B9 =
C00004BA =
C00004BB The currently selected address translation mode is not supported.
C00004BC =
C00004BD =
C00004BE =
C00004BF =
C00004C0 This image cannot be loaded because it has already been loaded as a hot patch image.
C00004C1 =
C00004C2 =
C00004C3 =
C00004C4 =
C00004C5 =
C00004C6 =
C00004C7 =
C00004C8 =
C00004C9 =
C00004CA =
C00004CB =
C00004CC =
C00004CD =
C00004CE =
C00004CF =
C00004D0 =
C00004D1 =
C00004D2 =
C00004D3 =
C00004D4 The patch is not currently registered for the corresponding base image.
C00004D5 =
C00004D6 Personal Data Encryption keys to encrypt data are currently unavailable due to a failure.
C00004D7 Personal Data Encryption keys to decrypt data are currently unavailable due to a failure.
C00004D8 Personal Data Encryption keys to decrypt data are currently unavailable.
C00004DB Volume upgrade is disabled.
C00004DC Volume upgrade is disabled until Windows OS downgrade period has expired.
C00004DD This operation requires a developer volume.
C00004DE The file system GUID in the per machine state did not match the one on disk.
C00004DF The file system minifilter cannot attach to the developer volume.
C00004E0 The data stored in compressed memory falied to be decompressed.
C00004E1 The configured value is not valid.
C00004E2 The data stored in compressed memory falied to be decompressed due to encountering an uncorrectable hardware memory error.
C00004E3 The operation was aborted because the observed volume identity or current state was not expected.
C0000500 =
C0000501 =
C0000502 =
C0000503 A callback has requested to bypass native code.
C0000504 =
C0000505 =
C0000506 =
C0000507 The device is not responding and cannot be safely removed.
C0000508 =
C0000509 =
C000050A The device is unresponsive.
C000050B =
C000050C The requested attribute is not present on the specified file or directory.
C000050D This volume is not a tiered volume.
C000050E =
C000050F The requested operation could not be completed because the specified job has children.
C0000510 The specified object has already been initialized.
C0000511 =
C0000512 An attempt was made to access an enclave that has begun termination.
C0000513 =
C0000514 =
C0000515 Execution of the thread was interrupted.
C0000516 The target thread is not currently running.
C0000517 =
C0000518 The file system encountered a metadata file with inconsistent data.
C0000602 {Fail Fast Exception}\nA fail fast exception occurred. Exception handlers will not be invoked and the process will be terminated immediately.
C0000603 Windows cannot verify the digital signature for this file. The signing certificate for this file has been revoked.
C0000604 =
C0000605 Windows cannot verify the digital signature for this file. The signing certificate for this file has expired.
C0000606 =
C000060A =
C000060B An attempt to access another partition's private file/section was rejected.
C0000700 The ALPC port is closed.
C0000701 The ALPC message requested is no longer available.
C0000702 The ALPC message supplied is invalid.
C0000703 The ALPC message has been canceled.
C0000704 Invalid recursive dispatch attempt.
C0000705 No receive buffer has been supplied in a synchronous request.
C0000706 The connection port is used in an invalid context.
C0000707 The ALPC port does not accept new request messages.
C0000708 The resource requested is already in use.
C0000709 =
C000070A Status 0x%08x was returned, waiting on handle 0x%x for wait 0x%p, in waiter 0x%p.
C000070B After a callback to 0x%p(0x%p), a completion call to SetEvent(0x%p) failed with status 0x%08x.
C000070C After a callback to 0x%p(0x%p), a completion call to ReleaseSemaphore(0x%p, %d) failed with status 0x%08x.
C000070D After a callback to 0x%p(0x%p), a completion call to ReleaseMutex(%p) failed with status 0x%08x.
C000070E After a callback to 0x%p(0x%p), an completion call to FreeLibrary(%p) failed with status 0x%08x.
C000070F The threadpool 0x%p was released while a thread was posting a callback to 0x%p(0x%p) to it.
C0000710 A threadpool worker thread is impersonating a client, after a callback to 0x%p(0x%p).\nThis is unexpected, indicating that the callback is missing a call to revert the impersonation.
C0000711 A threadpool worker thread is impersonating a client, after executing an APC.\nThis is unexpected, indicating that the APC is missing a call to revert the impersonation.
C0000712 =
C0000713 A Thread is getting dispatched with MCA EXCEPTION because of MCA.
C0000714 The client certificate account mapping is not unique.
C0000715 =
C0000716 Indicates that the specified string is not valid for IDN normalization.
C0000717 =
C0000718 The provided callback is already registered.
C0000719 The provided context did not match the target.
C000071A The specified port already has a completion list.
C000071B A threadpool worker thread enter a callback at thread base priority 0x%x and exited at priority 0x%x.\nThis is unexpected, indicating that the callback missed restoring the priority.
C000071C An invalid thread, handle %p, is specified for this operation. Possibly, a threadpool worker thread was specified.
C000071D A threadpool worker thread enter a callback, which left transaction state.\nThis is unexpected, indicating that the callback missed clearing the transaction.
C000071E A threadpool worker thread enter a callback, which left the loader lock held.\nThis is unexpected, indicating that the callback missed releasing the lock.
C000071F A threadpool worker thread enter a callback, which left with preferred languages set.\nThis is unexpected, indicating that the callback missed clearing them.
C0000720 A threadpool worker thread enter a callback, which left with background priorities set.\nThis is unexpected, indicating that the callback missed restoring the original priorities.
C0000721 A threadpool worker thread enter a callback at thread affinity %p and exited at affinity %p.\nThis is unexpected, indicating that the callback missed restoring the priority.
C0000722 The caller has exceeded the maximum number of handles that may be transmitted in\na single local procedure call.
C0000723 A write to executable memory occurred for a process that is managing such operations.
C0000724 A write to executable memory occurred from kernel mode for a process that is managing such operations.
C0000725 A write to executable memory occurred from kernel mode while attached to a process that is managing such operations.
C0000726 A write to executable memory was triggered cross-process to a process that is managing such operations.
C0000800 =
C0000801 =
C0000802 =
C0000804 =
C0000805 =
C0000806 =
C0000808 =
C0000809 =
C000080A =
C000080B =
C000080C =
C000080D =
C000080E =
C000080F The operation could not be completed because an instance of Proactive Scanner is currently running.
C0000810 =
C0000811 One of the volume corruption logs comes from a newer version of Windows and contains corruption records. The log will be emptied and reset to the current version, and the volume health state will be updated accordingly.
C0000901 =
C0000902 =
C0000903 =
C0000904 =
C0000905 Access Denied. Before opening files in this location, you must first browse to the web site and select the option to login automatically.
C0000906 =
C0000907 =
C0000908 =
C0000909 =
C000090A Bad key.
C000090B Bad data.
C000090C Key does not exist.
C0000910 =
C0000911 The specified section is supported by direct map technology but the caller specifically does not want that.
C0000912 A file system block has been modified after containing a weak reference.
C0000913 The source file system block has been modified after containing a weak reference.
C0000914 The target file system block has been modified after containing a weak reference.
C0000915 The target file system block is shared between multiple extents.
C0000C08 =
C0000C09 =
C0000C0A =
C0000C0B =
C0000C0C =
C0000C0D =
C0000C0E =
C0000C0F =
C0000C10 Live memory dump generation is in progress.
C0000C73 There is no captured information.
C0000C74 The given rule class ID is not registered by the caller.
C0000C75 Driver thunks are not added when kernel verification is in effect.
C0000C76 =
C0000C77 =
C0000C78 =
C0000C79 =
C0000C7A =
C0000C7B DIF volatile only supports on loaded drivers.
C0000C7C =
C0000C7D =
C0000C7E =
C0000C7F =
C0009898 =
C000A000 The cryptographic signature is invalid.
C000A001 The cryptographic provider does not support HMAC.
C000A002 The computed authentication tag did not match the input authentication tag.
C000A003 The requested state transition is invalid and cannot be performed.
C000A004 =
C000A005 =
C000A006 =
C000A007 The file operation will result in the end of file being on a ghosted range.
C000A008 Filesystem needs to release all the file resources and callback into Cc to drain pending section deletions, before retrying the operation.
C000A010 The IPSEC queue overflowed.
C000A011 The neighbor discovery queue overflowed.
C000A012 An ICMP hop limit exceeded error was received.
C000A013 The protocol is not installed on the local machine.
C000A014 An operation or data has been rejected while on the network fast path.
C000A080 =
C000A081 =
C000A082 =
C000A083 =
C000A084 =
C000A085 Indicates that the caller made the connection request in the wrong routing compartment.
C000A086 Indicates that there was an AuthIP failure when attempting to connect to the remote host.
C000A087 =
C000A088 =
C000A089 =
C000A08A The local account policy modification request was rejected because the policy is controlled by a regional authority.
C000A08B The account is controlled by external policy and cannot be modified.
C000A08C The Local Administrator Password Solution password update operation failed because the legacy LAPS schema needs to be added to Active Directory.
C000A08D The Local Administrator Password Solution password update operation failed because the Windows LAPS schema needs to be added to Active Directory.
C000A08E The Local Administrator Password Solution encrypted password update operation failed because Active Directory is not yet running at the minimum required domain functional level (2016).
C000A090 The Active Directory JET database page size limit for this request was exceeded.
C000A091 The Active Directory JET database page size does not match on all Domain Controllers in this forest.
C000A100 Hash generation for the specified version and hash type is not enabled on server.
C000A101 The hash requests is not present or not up to date with the current file contents.
C000A121 =
C000A122 =
C000A123 =
C000A124 =
C000A125 =
C000A126 =
C000A141 The requested run level switch cannot be completed successfully since\none or more services refused to stop or restart.
C000A142 =
C000A143 =
C000A145 =
C000A146 =
C000A200 =
C000A201 =
C000A202 =
C000A203 Access to the specified resource has been denied for a less privileged app container.
C000A204 Access to the specified resource has been denied for an adminless system.
C000A281 =
C000A282 =
C000A283 =
C000A284 =
C000A285 =
C000A2A1 =
C000A2A2 =
C000A2A3 =
C000A2A4 =
C000A2A5 =
C000A2A6 =
C000A2A7 =
C000C001 The CimFS image is corrupted.
C000C002 =
C000CE01 =
C000CE02 =
C000CE03 =
C000CE04 =
C000CE05 =
C000CF00 =
C000CF01 =
C000CF02 =
C000CF03 =
C000CF06 =
C000CF07 =
C000CF08 =
C000CF09 =
C000CF0A =
C000CF0B =
C000CF0C =
C000CF0D =
C000CF0E =
C000CF0F =
C000CF10 =
C000CF11 =
C000CF12 =
C000CF13 =
C000CF14 =
C000CF15 =
C000CF16 =
C000CF17 =
C000CF18 =
C000CF19 =
C000CF1A =
C000CF1B =
C000CF1D =
C000CF1E =
C000CF1F =
C000CF20 =
C000CF21 The cloud provider failed to acknowledge a message before the time-out expired.
C000F500 =
C000F501 =
C000F502 =
C000F503 =
C000F504 =
C000F505 =
C0010001 Debugger did not perform a state change.
C0010002 Debugger has found the application is not idle.
C0020001 =
C0020002 =
C0020003 The binding handle is invalid.
C0020004 =
C0020005 =
C0020006 The string UUID is invalid.
C0020007 =
C0020008 =
C0020009 =
C002000A =
C002000B The object UUID was not found.
C002000C The object UUID has already been registered.
C002000D The type UUID has already been registered.
C002000E =
C002000F =
C0020010 =
C0020011 =
C0020012 =
C0020013 =
C0020014 =
C0020015 =
C0020016 =
C0020017 =
C0020018 =
C0020019 =
C002001A =
C002001B =
C002001C =
C002001D An RPC protocol error occurred.
C002001F =
C0020021 The type UUID is not supported.
C0020022 =
C0020023 =
C0020024 =
C0020025 =
C0020026 =
C0020028 No network address is available to use to construct a UUID.
C0020029 =
C002002A =
C002002B =
C002002C =
C002002D =
C002002E =
C002002F =
C0020030 =
C0020031 =
C0020032 =
C0020033 =
C0020034 =
C0020035 The operation cannot be performed.
C0020036 =
C0020037 =
C0020038 =
C0020039 =
C002003A =
C002003B =
C002003C =
C002003D =
C002003E =
C002003F =
C0020040 =
C0020041 =
C0020042 =
C0020043 An internal error occurred in RPC.
C0020044 The RPC server attempted an integer divide by zero.
C0020045 =
C0020046 A floating point operation at the RPC server caused a divide by zero.
C0020047 A floating point underflow occurred at the RPC server.
C0020048 A floating point overflow occurred at the RPC server.
C0020049 =
C002004A =
C002004B =
C002004C =
C002004D The object UUID is the nil UUID.
C002004F =
C0020050 =
C0020051 =
C0020052 =
C0020053 =
C0020054 =
C0020055 =
C0020057 =
C0020058 Thread is not cancelled.
C0020062 =
C0020063 =
C0020064 =
C0020065 =
C0030001 The list of RPC servers available for auto-handle binding has been exhausted.
C0030002 The file designated by DCERPCCHARTRANS cannot be opened.
C0030003 =
C0030004 A null context handle is passed as an [in] parameter.
C0030005 The context handle does not match any known context handles.
C0030006 The context handle changed during a call.
C0030007 =
C0030008 The stub is unable to get the call handle.
C0030009 =
C003000A =
C003000B =
C003000C =
C0030059 =
C003005A =
C003005B =
C003005C =
C003005D =
C003005E =
C003005F =
C0030060 =
C0030061 =
C0040035 =
C0040036 =
C0040037 =
C0040038 =
C0040039 =
C00A0001 Session name %1 is invalid.
C00A0002 The protocol driver %1 is invalid.
C00A0003 The protocol driver %1 was not found in the system path.
C00A0006 A close operation is pending on the Terminal Connection.
C00A0007 =
C00A0008 =
C00A0009 The modem (%1) was not found in MODEM.INF.
C00A000A The modem did not accept the command sent to it.\nVerify the configured modem name matches the attached modem.
C00A000B The modem did not respond to the command sent to it.\nVerify the modem is properly cabled and powered on.
C00A000C =
C00A000D Dial tone not detected within required time.\nVerify phone cable is properly attached and functional.
C00A000E =
C00A000F =
C00A0010 =
C00A0012 =
C00A0013 The system has reached its licensed logon limit.\nPlease try again later.
C00A0014 =
C00A0015 =
C00A0016 =
C00A0017 =
C00A0018 =
C00A0022 The application attempted to enable DOS graphics mode.\nDOS graphics mode is not supported.
C00A0024 The requested operation can be performed only on the system console.\nThis is most often the result of a driver or system DLL requiring direct console access.
C00A0026 =
C00A0027 =
C00A0028 =
C00A002A =
C00A002B A process has requested access to a session, but has not been granted those access rights.
C00A002E The Terminal Connection driver %1 is invalid.
C00A002F The Terminal Connection driver %1 was not found in the system path.
C00A0030 The requested session cannot be controlled remotely.\nYou cannot control your own session, a session that is trying to control your session,\na session that has no user logged on, nor control other sessions from the console.
C00A0031 =
C00A0032 =
C00A0033 Your request to connect to this Terminal server has been rejected.\nYour Terminal Server Client license number has not been entered for this copy of the Terminal Client.\nPlease call your system administrator for help in entering a valid, unique license number for this Terminal Server Client.\nClick OK to continue.
C00A0034 Your request to connect to this Terminal server has been rejected.\nYour Terminal Server Client license number is currently being used by another user.\nPlease call your system administrator to obtain a new copy of the Terminal Server Client with a valid, unique license number.\nClick OK to continue.
C00A0035 =
C00A0036 =
C00A0037 Your interactive logon privilege has been disabled.\nPlease contact your system administrator.
C00A0038 The Terminal Server security layer detected an error in the protocol stream and has disconnected the client.\nClient IP: %2.
C00A0039 =
C00A003A =
C00B0001 =
C00B0002 =
C00B0003 =
C00B0004 =
C00B0005 =
C00B0006 =
C00B0007 =
C0130001 =
C0130002 =
C0130003 =
C0130004 =
C0130005 =
C0130006 =
C0130007 =
C0130008 =
C0130009 =
C013000A =
C013000B =
C013000C =
C013000D =
C013000E =
C013000F =
C0130010 =
C0130011 =
C0130012 =
C0130013 =
C0130014 =
C0130015 =
C0130016 =
C0130017 =
C0130018 =
C0130019 The cluster shared volume is not locally mounted.
C0130020 The operation has failed because read oplock break is in progress.
C0130021 The operation has failed. CSVFS has to pause and refresh information.
C0130022 The operation has failed. CSVFS does not allow block i/o in redirected mode.
C0130023 The operation has failed. CSVFS is not in redirected mode.
C0130024 CSVFS is failing operation because it is in draining state.
C0130025 The operation has failed because snapshot creation is in progress.
C0130026 The operation has succeeded on the down level file system, but CSV is failing it because it is in draining state.
C0130027 Volsnap on the coordinating node returned an error indicating that there is no snapshots on this volume.
C0130028 =
C0130029 =
C0130030 =
C0130031 Cluster CAM has detected that someone is trying to replay ticket.
C0140001 An attempt was made to run an invalid AML opcode
C0140002 The AML Interpreter Stack has overflowed
C0140003 An inconsistent state has occurred
C0140004 An attempt was made to access an array outside of its bounds
C0140005 A required argument was not specified
C0140006 A fatal error has occurred
C0140007 An invalid SuperName was specified
C0140008 An argument with an incorrect type was specified
C0140009 An object with an incorrect type was specified
C014000A A target with an incorrect type was specified
C014000B An incorrect number of arguments were specified
C014000C An address failed to translate
C014000D An incorrect event type was specified
C014000E A handler for the target already exists
C014000F Invalid data for the target was specified
C0140010 An invalid region for the target was specified
C0140011 An attempt was made to access a field outside of the defined range
C0140012 The Global system lock could not be acquired
C0140013 An attempt was made to reinitialize the ACPI subsystem
C0140014 The ACPI subsystem has not been initialized
C0140015 An incorrect mutex was specified
C0140016 The mutex is not currently owned
C0140017 An attempt was made to access the mutex by a process that was not the owner
C0140018 An error occurred during an access to Region Space
C0140019 An attempt was made to use an incorrect table
C0140020 The registration of an ACPI event failed
C0140021 An ACPI Power Object failed to transition state
C0150001 The requested section is not present in the activation context.
C0150002 Windows was not able to process the application binding information.\nPlease refer to your System Event Log for further information.
C0150003 =
C0150004 =
C0150005 =
C0150006 =
C0150007 =
C0150008 =
C0150009 =
C015000A =
C015000B =
C015000C =
C015000E =
C015000F =
C0150010 =
C0150011 =
C0150012 =
C0150013 =
C0150014 =
C0150015 =
C0150016 =
C0150017 =
C0150018 =
C0150019 =
C015001A =
C015001B =
C015001C =
C015001D =
C015001E =
C015001F =
C0150020 =
C0150021 =
C0150022 =
C0150023 =
C0150024 =
C0150025 =
C0150026 =
C0150027 =
C0190001 =
C0190002 =
C0190003 =
C0190004 =
C0190005 =
C0190006 =
C0190007 =
C0190008 The specified directory does not contain a file system resource manager.
C019000A =
C019000B The requested log size for the file system resource manager is invalid.
C019000C =
C019000F =
C0190010 =
C0190011 =
C0190012 The Transaction object already has a superior enlistment, and the caller attempted an operation that would have created a new superior. Only a single superior enlistment is allowed.
C0190013 =
C0190014 =
C0190015 =
C0190016 =
C0190017 The buffer passed in to NtPushTransaction or NtPullTransaction is not in a valid format.
C0190018 =
C0190019 =
C0190021 The object (file, stream, link) corresponding to the handle has been deleted by a transaction savepoint rollback.
C0190022 =
C0190023 =
C0190024 =
C0190025 =
C0190026 =
C0190028 =
C0190030 =
C0190032 =
C0190033 =
C0190036 =
C0190037 =
C0190038 =
C0190039 =
C019003A =
C019003B =
C019003C =
C019003D The transactional metadata attribute on the file or directory %hs is corrupt and unreadable.
C019003E =
C019003F =
C0190040 =
C0190043 =
C0190044 =
C0190045 =
C0190046 =
C0190047 =
C0190048 =
C0190049 =
C019004A =
C019004B =
C019004C =
C019004D =
C019004E The specified Transaction was unable to be opened, because it was not found.
C019004F The specified ResourceManager was unable to be opened, because it was not found.
C0190050 The specified Enlistment was unable to be opened, because it was not found.
C0190051 The specified TransactionManager was unable to be opened, because it was not found.
C0190052 =
C0190053 =
C0190054 =
C0190055 =
C0190056 =
C0190057 =
C0190058 The specified operation could not be performed, because the record that would be logged was too long. This can occur because of two conditions:  either there are too many Enlistments on this Transaction, or the combined RecoveryInformation being logged on behalf of those Enlistments is too long.
C0190059 =
C019005A =
C019005B =
C019005C =
C019005D =
C019005E =
C019005F =
C0190060 =
C0190061 =
C0190062 The transaction is linked to an enlistment that is not fully initialized yet.
C01A0001 Log service found an invalid log sector.
C01A0002 =
C01A0003 =
C01A0004 =
C01A0005 =
C01A0006 Log service user log marshalling buffers are exhausted.
C01A0007 =
C01A0008 =
C01A0009 =
C01A000A =
C01A000B =
C01A000D =
C01A000E =
C01A000F =
C01A0010 Log service encountered an attempt to erroneously allocate or dispose reservation space.
C01A0011 =
C01A0012 =
C01A0013 Log service has attempted to read or write backwards past the start of the log.
C01A0014 =
C01A0015 =
C01A0016 =
C01A0017 =
C01A0018 =
C01A0019 =
C01A001A =
C01A001B =
C01A001C A new or existing archive tail or base of the active log is invalid.
C01A001D =
C01A001E =
C01A001F =
C01A0020 =
C01A0021 =
C01A0022 =
C01A0023 =
C01A0024 =
C01A0025 =
C01A0026 =
C01A0027 =
C01A0028 =
C01A0029 =
C01A002A =
C01A002B =
C01A002C =
C01A002D =
C01A002E =
C01A002F =
C01A0030 =
C01B00EA {Display Driver Stopped Responding}\nThe %hs display driver has stopped working normally. Save your work and reboot the system to restore full display functionality. The next time you reboot the machine a dialog will be displayed giving you a chance to upload data about this failure to Microsoft.
C01C0001 A handler was not defined by the filter for this operation.
C01C0002 A context is already defined for this object.
C01C0003 Asynchronous requests are not valid for this operation.
C01C0004 Internal error code used by the filter manager to determine if a fastio operation should be forced down the IRP path. Mini-filters should never return this value.
C01C0005 An invalid name request was made. The name requested cannot be retrieved at this time.
C01C0006 Posting this operation to a worker thread for further processing is not safe at this time because it could lead to a system deadlock.
C01C0007 The Filter Manager was not initialized when a filter tried to register. Make sure that the Filter Manager is getting loaded as a driver.
C01C0008 The filter is not ready for attachment to volumes because it has not finished initializing (FltStartFiltering has not been called).
C01C0009 The filter must cleanup any operation specific context at this time because it is being removed from the system before the operation is completed by the lower drivers.
C01C000A The Filter Manager had an internal error from which it cannot recover, therefore the operation has been failed. This is usually the result of a filter returning an invalid value from a pre-operation callback.
C01C000B The object specified for this action is in the process of being deleted, therefore the action requested cannot be completed at this time.
C01C000C Non-paged pool must be used for this type of context.
C01C000D A duplicate handler definition has been provided for an operation.
C01C000E The callback data queue has been disabled.
C01C000F Do not attach the filter to the volume at this time.
C01C0010 Do not detach the filter from the volume at this time.
C01C0011 An instance already exists at this altitude on the volume specified.
C01C0012 An instance already exists with this name on the volume specified.
C01C0013 The system could not find the filter specified.
C01C0014 The system could not find the volume specified.
C01C0015 The system could not find the instance specified.
C01C0016 No registered context allocation definition was found for the given request.
C01C0017 An invalid parameter was specified during context registration.
C01C0018 The name requested was not found in Filter Manager's name cache and could not be retrieved from the file system.
C01C0019 The requested device object does not exist for the given volume.
C01C001A The specified volume is already mounted.
C01C001B The specified Transaction Context is already enlisted in a transaction
C01C001C The specified context is already attached to another object
C01C0020 No waiter is present for the filter's reply to this message.
C01C0023 The filesystem database resource is in use. Registration cannot complete at this time.
C01C0024 The filter is not allowed to attach because it has not declared compability with WCOS.
C01D0001 Monitor descriptor could not be obtained.
C01D0002 Format of the obtained monitor descriptor is not supported by this release.
C01D0003 Checksum of the obtained monitor descriptor is invalid.
C01D0004 Monitor descriptor contains an invalid standard timing block.
C01D0005 WMI data block registration failed for one of the MSMonitorClass WMI subclasses.
C01D0006 Provided monitor descriptor block is either corrupted or does not contain monitor's detailed serial number.
C01D0007 Provided monitor descriptor block is either corrupted or does not contain monitor's user friendly name.
C01D0008 There is no monitor descriptor data at the specified (offset, size) region.
C01D0009 Monitor descriptor contains an invalid detailed timing block.
C01D000A Monitor descriptor contains invalid manufacture date.
C01E0000 Exclusive mode ownership is needed to create unmanaged primary allocation.
C01E0001 The driver needs more DMA buffer space in order to complete the requested operation.
C01E0002 Specified display adapter handle is invalid.
C01E0003 Specified display adapter and all of its state has been reset.
C01E0004 The driver stack doesn't match the expected driver model.
C01E0005 Present happened but ended up into the changed desktop mode
C01E0006 Nothing to present due to desktop occlusion
C01E0007 Not able to present due to denial of desktop access
C01E0008 Not able to present with color conversion
C01E0009 The kernel driver detected a version mismatch between it and the user mode driver.
C01E000B Present redirection is disabled (desktop windowing management subsystem is off).
C01E000C Previous exclusive VidPn source owner has released its ownership
C01E000D Window DC is not available for presentation
C01E000E Windowless present is disabled (desktop windowing management subsystem is off).
C01E000F Window handle is invalid
C01E0010 No buffer is bound to composition surface
C01E0011 Vail state has been changed
C01E0012 Notifying indirect display UMDF class driver to abandon current swapchain.
C01E0013 Notifying indirect display UMDF class driver that indirect display device has been stopped.
C01E0018 The allocation for the MPO has been unpinned.
C01E0019 SetDisplayMode is required before present can succeed.
C01E0100 Not enough video memory available to complete the operation.
C01E0101 Couldn't probe and lock the underlying memory of an allocation.
C01E0102 The allocation is currently busy.
C01E0103 An object being referenced has already reached the maximum reference count and can't be referenced any further.
C01E0104 A problem couldn't be solved due to some currently existing condition. The problem should be tried again later.
C01E0105 A problem couldn't be solved due to some currently existing condition. The problem should be tried again immediately.
C01E0106 The allocation is invalid.
C01E0107 No more unswizzling aperture are currently available.
C01E0108 The current allocation can't be unswizzled by an aperture.
C01E0109 The request failed because a pinned allocation can't be evicted.
C01E0110 The allocation can't be used from its current segment location for the specified operation.
C01E0111 A locked allocation can't be used in the current command buffer.
C01E0112 The allocation being referenced has been closed permanently.
C01E0113 An invalid allocation instance is being referenced.
C01E0114 An invalid allocation handle is being referenced.
C01E0115 The allocation being referenced doesn't belong to the current device.
C01E0116 The specified allocation lost its content.
C01E0200 GPU exception is detected on the given device. The device is not able to be scheduled.
C01E0300 Specified VidPN topology is invalid.
C01E0301 Specified VidPN topology is valid but is not supported by this model of the display adapter.
C01E0302 Specified VidPN topology is valid but is not supported by the display adapter at this time, due to current allocation of its resources.
C01E0303 Specified VidPN handle is invalid.
C01E0304 Specified video present source is invalid.
C01E0305 Specified video present target is invalid.
C01E0306 Specified VidPN modality is not supported (e.g. at least two of the pinned modes are not cofunctional).
C01E0308 Specified VidPN source mode set is invalid.
C01E0309 Specified VidPN target mode set is invalid.
C01E030A Specified video signal frequency is invalid.
C01E030B Specified video signal active region is invalid.
C01E030C Specified video signal total region is invalid.
C01E0310 Specified video present source mode is invalid.
C01E0311 Specified video present target mode is invalid.
C01E0312 Pinned mode must remain in the set on VidPN's cofunctional modality enumeration.
C01E0313 Specified video present path is already in VidPN's topology.
C01E0314 Specified mode is already in the mode set.
C01E0315 Specified video present source set is invalid.
C01E0316 Specified video present target set is invalid.
C01E0317 Specified video present source is already in the video present source set.
C01E0318 Specified video present target is already in the video present target set.
C01E0319 Specified VidPN present path is invalid.
C01E031A Miniport has no recommendation for augmentation of the specified VidPN's topology.
C01E031B Specified monitor frequency range set is invalid.
C01E031C Specified monitor frequency range is invalid.
C01E031D Specified frequency range is not in the specified monitor frequency range set.
C01E031F Specified frequency range is already in the specified monitor frequency range set.
C01E0320 Specified mode set is stale. Please reacquire the new mode set.
C01E0321 Specified monitor source mode set is invalid.
C01E0322 Specified monitor source mode is invalid.
C01E0323 Miniport does not have any recommendation regarding the request to provide a functional VidPN given the current display adapter configuration.
C01E0324 ID of the specified mode is already used by another mode in the set.
C01E0325 System failed to determine a mode that is supported by both the display adapter and the monitor connected to it.
C01E0326 Number of video present targets must be greater than or equal to the number of video present sources.
C01E0327 Specified present path is not in VidPN's topology.
C01E0328 Display adapter must have at least one video present source.
C01E0329 Display adapter must have at least one video present target.
C01E032A Specified monitor descriptor set is invalid.
C01E032B Specified monitor descriptor is invalid.
C01E032C Specified descriptor is not in the specified monitor descriptor set.
C01E032D Specified descriptor is already in the specified monitor descriptor set.
C01E032E ID of the specified monitor descriptor is already used by another descriptor in the set.
C01E032F Specified video present target subset type is invalid.
C01E0330 Two or more of the specified resources are not related to each other, as defined by the interface semantics.
C01E0331 ID of the specified video present source is already used by another source in the set.
C01E0332 ID of the specified video present target is already used by another target in the set.
C01E0333 Specified VidPN source cannot be used because there is no available VidPN target to connect it to.
C01E0334 Newly arrived monitor could not be associated with a display adapter.
C01E0335 Display adapter in question does not have an associated VidPN manager.
C01E0336 VidPN manager of the display adapter in question does not have an active VidPN.
C01E0337 Specified VidPN topology is stale. Please reacquire the new topology.
C01E0338 There is no monitor connected on the specified video present target.
C01E0339 Specified source is not part of the specified VidPN's topology.
C01E033A Specified primary surface size is invalid.
C01E033B Specified visible region size is invalid.
C01E033C Specified stride is invalid.
C01E033D Specified pixel format is invalid.
C01E033E Specified color basis is invalid.
C01E033F Specified pixel value access mode is invalid.
C01E0340 Specified target is not part of the specified VidPN's topology.
C01E0341 Failed to acquire display mode management interface.
C01E0342 Specified VidPN source is already owned by a DMM client and cannot be used until that client releases it.
C01E0343 Specified VidPN is active and cannot be accessed.
C01E0344 Specified VidPN present path importance ordinal is invalid.
C01E0345 Specified VidPN present path content geometry transformation is invalid.
C01E0346 Specified content geometry transformation is not supported on the respective VidPN present path.
C01E0347 Specified gamma ramp is invalid.
C01E0348 Specified gamma ramp is not supported on the respective VidPN present path.
C01E0349 Multi-sampling is not supported on the respective VidPN present path.
C01E034A Specified mode is not in the specified mode set.
C01E034D Specified VidPN topology recommendation reason is invalid.
C01E034E Specified VidPN present path content type is invalid.
C01E034F Specified VidPN present path copy protection type is invalid.
C01E0350 No more than one unassigned mode set can exist at any given time for a given VidPN source/target.
C01E0352 Specified scanline ordering type is invalid.
C01E0353 Topology changes are not allowed for the specified VidPN.
C01E0354 All available importance ordinals are already used in specified topology.
C01E0355 Specified primary surface has a different private format attribute than the current primary surface
C01E0356 Specified mode pruning algorithm is invalid
C01E0357 Specified monitor capability origin is invalid.
C01E0358 Specified monitor frequency range constraint is invalid.
C01E0359 Maximum supported number of present paths has been reached.
C01E035A Miniport requested that augmentation be cancelled for the specified source of the specified VidPN's topology.
C01E035B Specified client type was not recognized.
C01E035C Client VidPN is not set on this adapter (e.g. no user mode initiated mode changes took place on this adapter yet).
C01E0400 Specified display adapter child device already has an external device connected to it.
C01E0401 Specified display adapter child device does not support descriptor exposure.
C01E0430 The display adapter is not linked to any other adapters.
C01E0431 Lead adapter in a linked configuration was not enumerated yet.
C01E0432 Some chain adapters in a linked configuration were not enumerated yet.
C01E0433 The chain of linked adapters is not ready to start because of an unknown failure.
C01E0434 An attempt was made to start a lead link display adapter when the chain links were not started yet.
C01E0435 An attempt was made to power up a lead link display adapter when the chain links were powered down.
C01E0436 The adapter link was found to be in an inconsistent state. Not all adapters are in an expected PNP/Power state.
C01E0438 The driver trying to start is not the same as the driver for the POSTed display adapter.
C01E043B An operation is being attempted that requires the display adapter to be in a quiescent state.
C01E0500 The driver does not support OPM.
C01E0501 The driver does not support COPP.
C01E0502 The driver does not support UAB.
C01E0503 The specified encrypted parameters are invalid.
C01E0505 The GDI display device passed to this function does not have any active protected outputs.
C01E050B An internal error caused an operation to fail.
C01E050C The function failed because the caller passed in an invalid OPM user mode handle.
C01E050E A certificate could not be returned because the certificate buffer passed to the function was too small.
C01E050F The DxgkDdiOpmCreateProtectedOutput function could not create a protected output because the Video Present Target is in spanning mode.
C01E0510 The DxgkDdiOpmCreateProtectedOutput function could not create a protected output because the Video Present Target is in theater mode.
C01E0511 The function failed because the display adapter's Hardware Functionality Scan failed to validate the graphics hardware.
C01E0512 The HDCP System Renewability Message passed to this function did not comply with section 5 of the HDCP 1.1 specification.
C01E0513 The protected output cannot enable the High-bandwidth Digital Content Protection (HDCP) System because it does not support HDCP.
C01E0514 The protected output cannot enable Analogue Copy Protection (ACP) because it does not support ACP.
C01E0515 The protected output cannot enable the Content Generation Management System Analogue (CGMS-A) protection technology because it does not support CGMS-A.
C01E0516 The DxgkDdiOPMGetInformation function cannot return the version of the SRM being used because the application never successfully passed an SRM to the protected output.
C01E0517 The DxgkDdiOPMConfigureProtectedOutput function cannot enable the specified output protection technology because the output's screen resolution is too high.
C01E0518 The DxgkDdiOPMConfigureProtectedOutput function cannot enable HDCP because the display adapter's HDCP hardware is already being used by other physical outputs.
C01E051A The operating system asynchronously destroyed this OPM protected output because the operating system's state changed. This error typically occurs because the monitor PDO associated with this protected output was removed, the monitor PDO associated with this protected output was stopped, or the protected output's session became a non-console session.
C01E051C Either the DxgkDdiOPMGetCOPPCompatibleInformation, DxgkDdiOPMGetInformation, or DxgkDdiOPMConfigureProtectedOutput function failed. This error is returned when the caller tries to use a COPP specific command while the protected output has OPM semantics only.
C01E051D The DxgkDdiOPMGetInformation and DxgkDdiOPMGetCOPPCompatibleInformation functions return this error code if the passed in sequence number is not the expected sequence number or the passed in OMAC value is invalid.
C01E051E The function failed because an unexpected error occurred inside of a display driver.
C01E051F Either the DxgkDdiOPMGetCOPPCompatibleInformation, DxgkDdiOPMGetInformation, or DxgkDdiOPMConfigureProtectedOutput function failed. This error is returned when the caller tries to use an OPM specific command while the protected output has COPP semantics only.
C01E0520 The DxgkDdiOPMGetCOPPCompatibleInformation and DxgkDdiOPMConfigureProtectedOutput functions return this error if the display driver does not support the DXGKMDT_OPM_GET_ACP_AND_CGMSA_SIGNALING and DXGKMDT_OPM_SET_ACP_AND_CGMSA_SIGNALING GUIDs.
C01E0521 The DxgkDdiOPMConfigureProtectedOutput function returns this error code if the passed in sequence number is not the expected sequence number or the passed in OMAC value is invalid.
C01E0580 The monitor connected to the specified video output does not have an I2C bus.
C01E0581 No device on the I2C bus has the specified address.
C01E0582 An error occurred while transmitting data to the device on the I2C bus.
C01E0583 An error occurred while receiving data from the device on the I2C bus.
C01E0584 The monitor does not support the specified VCP code.
C01E0585 The data received from the monitor is invalid.
C01E0586 The function failed because a monitor returned an invalid Timing Status byte when the operating system used the DDC/CI Get Timing Report & Timing Message command to get a timing report from a monitor.
C01E0587 A monitor returned a DDC/CI capabilities string which did not comply with the ACCESS.bus 3.0, DDC/CI 1.1, or MCCS 2 Revision 1 specification.
C01E0588 An internal error caused an operation to fail.
C01E0589 An operation failed because a DDC/CI message had an invalid value in its command field.
C01E058A An error occurred because the field length of a DDC/CI message contained an invalid value.
C01E058B An error occurred because the checksum field in a DDC/CI message did not match the message's computed checksum value. This error implies that the data was corrupted while it was being transmitted from a monitor to a computer.
C01E058C This function failed because an invalid monitor handle was passed to it.
C01E058D The operating system asynchronously destroyed the monitor which corresponds to this handle because the operating system's state changed. This error typically occurs because the monitor PDO associated with this handle was removed, the monitor PDO associated with this handle was stopped, or a display mode change occurred. A display mode change occurs when windows sends a WM_DISPLAYCHANGE windows message to applications.
C01E05E0 This function can only be used if a program is running in the local console session. It cannot be used if a program is running on a remote desktop session or on a terminal server session.
C01E05E1 This function cannot find an actual GDI display device which corresponds to the specified GDI display device name.
C01E05E2 The function failed because the specified GDI display device was not attached to the Windows desktop.
C01E05E3 This function does not support GDI mirroring display devices because GDI mirroring display devices do not have any physical monitors associated with them.
C01E05E4 The function failed because an invalid pointer parameter was passed to it. A pointer parameter is invalid if it is NULL, it points to an invalid address, it points to a kernel mode address or it is not correctly aligned.
C01E05E5 This function failed because the GDI device passed to it did not have any monitors associated with it.
C01E05E6 An array passed to the function cannot hold all of the data that the function must copy into the array.
C01E05E7 An internal error caused an operation to fail.
C01E05E8 The function failed because the current session is changing its type. This function cannot be called when the current session is changing its type. There are currently three types of sessions: console, disconnected and remote.
C01E0600 The Basic Display Driver cannot start because there is no frame buffer found, and the system cannot determine if the system is BIOS-compatible.
C01E0601 The Basic Display Driver cannot start because there is no frame buffer found from UEFI or from a previously running graphics driver.
C0210000 This volume is locked by BitLocker Drive Encryption.
C0210001 The volume is not encrypted, no key is available.
C0210002 The control block for the encrypted volume is not valid.
C0210003 The volume cannot be encrypted because it does not have enough free space.
C0210004 The volume cannot be encrypted because the file system is not supported.
C0210005 The file system size is larger than the partition size in the partition table.
C0210006 The file system does not extend to the end of the volume.
C0210007 This operation cannot be performed while a file system is mounted on the volume.
C0210008 BitLocker Drive Encryption is not included with this version of Windows.
C0210009 Requested action not allowed in the current volume state.
C021000A Data supplied is malformed.
C021000B The volume is not bound to the system.
C021000C That volume is not a data volume.
C021000D A read operation failed while converting the volume.
C021000E A write operation failed while converting the volume.
C021000F The control block for the encrypted volume was updated by another thread. Try again.
C0210010 The encryption algorithm does not support the sector size of that volume.
C0210011 BitLocker recovery authentication failed.
C0210012 That volume is not the OS volume.
C0210013 The BitLocker startup key or recovery password could not be read from external media.
C0210014 The BitLocker startup key or recovery password file is corrupt or invalid.
C0210015 The BitLocker encryption key could not be obtained from the startup key or recovery password.
C0210016 The Trusted Platform Module (TPM) is disabled.
C0210017 The authorization data for the Storage Root Key (SRK) of the Trusted Platform Module (TPM) is not zero.
C0210018 The system boot information changed or the Trusted Platform Module (TPM) locked out access to BitLocker encryption keys until the computer is restarted.
C0210019 The BitLocker encryption key could not be obtained from the Trusted Platform Module (TPM).
C021001A The BitLocker encryption key could not be obtained from the Trusted Platform Module (TPM) and PIN.
C021001B A boot application hash does not match the hash computed when BitLocker was turned on.
C021001C The Boot Configuration Data (BCD) settings are not supported or have changed since BitLocker was enabled.
C021001D Boot debugging is enabled. Run bcdedit to turn it off.
C021001E The BitLocker encryption key could not be obtained.
C021001F The metadata disk region pointer is incorrect.
C0210020 The backup copy of the metadata is out of date.
C0210021 No action was taken as a system reboot is required.
C0210022 No action was taken as BitLocker Drive Encryption is in RAW access mode.
C0210023 BitLocker Drive Encryption cannot enter raw access mode for this volume.
C0210024 The auto-unlock master key was not available from the operating system volume. Retry the operation using the BitLocker WMI interface.
C0210025 The system firmware failed to enable clearing of system memory on reboot.
C0210026 This feature of BitLocker Drive Encryption is not included with this version of Windows.
C0210027 Group policy does not permit turning off BitLocker Drive Encryption on roaming data volumes.
C0210028 Bitlocker Drive Encryption failed to recover from aborted conversion. This could be due to either all conversion logs being corrupted or the media being write-protected.
C0210029 The requested virtualization size is too big.
C021002A The management information stored on the drive contained an unknown type. If you are using an old version of Windows, try accessing the drive from the latest version.
C0210030 The drive is too small to be protected using BitLocker Drive Encryption.
C0210031 The BitLocker encryption key could not be obtained from the Trusted Platform Module (TPM) and enhanced PIN. Try using a PIN containing only numerals.
C0210032 BitLocker Drive Encryption only supports Used Space Only encryption on thin provisioned storage.
C0210033 BitLocker Drive Encryption does not support wiping free space on thin provisioned storage.
C0210034 This command can only be performed from the coordinator node for the specified CSV volume.
C0210035 This command cannot be performed on a volume when it is part of a cluster.
C0210036 BitLocker cannot be upgraded during disk encryption or decryption.
C0210037 Wipe of free space is not currently taking place.
C0210038 Your computer doesn't support BitLocker hardware-based encryption. Check with your computer manufacturer for firmware updates.
C0210039 Secure Boot has been disabled. Either Secure Boot must be re-enabled, or BitLocker must be suspended for Windows to start normally.
C021003A Secure Boot policy has unexpectedly changed.
C021003B Device Lock has been triggered due to too many incorrect password attempts.
C021003C Device encryption removal is blocked due to volume being extended beyond its original size.
C021003D This action isn't supported because this drive isn't automatically managed with device encryption.
C021003E BitLocker Drive Encryption has been suspended on this drive. All BitLocker key protectors configured for this drive are effectively disabled, and the drive will be automatically unlocked using an unencrypted (clear) key.
C021003F BitLocker can't be suspended on this drive until the next restart.
C0210040 BitLocker Drive Encryption policy does not allow KSR operation with protected OS volume.
C0210041 BitLocker can't enable encryption on this hardware encrypting drive volume because the drive bands couldn't be enumerated.
C0210042 This removable data drive has been excluded from device encryption by BitLocker Drive Encryption policy.
C0210043 This operation cannot be completed because dataset is full.
C0210044 This operation cannot be completed because BitLocker Drive Encryption metadata area is full. Consider removing unnecessary key protectors for this drive.
C0210045 The operation failed because BitLocker Drive Encryption cannot suspend protection due to policy.
C0210046 The datum is invalid in its current state, but may be fixed so that it is valid.
C0210047 The dataset contains TPM datums that are inconsistent.
C0210048 The TPM protector contains conflicting information about whether the binding is a Secure Boot binding.
C0210049 The dataset contains conflicting information about whether the TPM protector binding is a Secure Boot binding.
C021004A The dataset contains a TPM binding without associated binding information. Try removing and re-adding the TPM protector.
C021004B The dataset contains TPM binding information incorrectly associated to multiple TPM bindings. Try re-enabling BitLocker.
C021004C The compared final TPM PCR values match.
C021004D BitLocker failed to obtain the key from the TPM due to an unforseen TPM failure.
C021004E BitLocker encountered a problem communicating with the TPM at boot.
C021004F A TPM was not available for BitLocker at boot.
C0210050 BitLocker could not enforce the PCR 11 cap event boundary.
C0210051 BitLocker prevented an attempt to create a TPM binding for a PCR that contains events extended into the TPM after the BitLocker boot lock event.
C0220001 The callout does not exist.
C0220002 The filter condition does not exist.
C0220003 The filter does not exist.
C0220004 The layer does not exist.
C0220005 The provider does not exist.
C0220006 The provider context does not exist.
C0220007 The sublayer does not exist.
C0220008 The object does not exist.
C0220009 An object with that GUID or LUID already exists.
C022000A The object is referenced by other objects so cannot be deleted.
C022000B The call is not allowed from within a dynamic session.
C022000C The call was made from the wrong session so cannot be completed.
C022000D The call must be made from within an explicit transaction.
C022000E The call is not allowed from within an explicit transaction.
C022000F The explicit transaction has been forcibly cancelled.
C0220010 The session has been cancelled.
C0220011 The call is not allowed from within a read-only transaction.
C0220012 The call timed out while waiting to acquire the transaction lock.
C0220013 Collection of network diagnostic events is disabled.
C0220014 The operation is not supported by the specified layer.
C0220015 The call is allowed for kernel-mode callers only.
C0220016 The call tried to associate two objects with incompatible lifetimes.
C0220017 The object is built in so cannot be deleted.
C0220018 The maximum number of callouts has been reached.
C0220019 A notification could not be delivered because a message queue is at its maximum capacity.
C022001A The traffic parameters do not match those for the security association context.
C022001B The call is not allowed for the current security association state.
C022001C A required pointer is null.
C022001D An enumerator is not valid.
C022001E The flags field contains an invalid value.
C022001F A network mask is not valid.
C0220020 An FWP_RANGE is not valid.
C0220021 The time interval is not valid.
C0220022 An array that must contain at least one element is zero length.
C0220023 The displayData.name field cannot be null.
C0220024 The action type is not one of the allowed action types for a filter.
C0220025 The filter weight is not valid.
C0220026 A filter condition contains a match type that is not compatible with the operands.
C0220027 An FWP_VALUE or FWPM_CONDITION_VALUE is of the wrong type.
C0220028 An integer value is outside the allowed range.
C0220029 A reserved field is non-zero.
C022002A A filter cannot contain multiple conditions operating on a single field.
C022002B A policy cannot contain the same keying module more than once.
C022002C The action type is not compatible with the layer.
C022002D The action type is not compatible with the sublayer.
C022002E The raw context or the provider context is not compatible with the layer.
C022002F The raw context or the provider context is not compatible with the callout.
C0220030 The authentication method is not compatible with the policy type.
C0220031 The Diffie-Hellman group is not compatible with the policy type.
C0220032 An IKE policy cannot contain an Extended Mode policy.
C0220033 The enumeration template or subscription will never match any objects.
C0220034 The provider context is of the wrong type.
C0220035 The parameter is incorrect.
C0220036 The maximum number of sublayers has been reached.
C0220037 The notification function for a callout returned an error.
C0220038 The IPsec authentication transform is not valid.
C0220039 The IPsec cipher transform is not valid.
C022003A The IPsec cipher transform is not compatible with the policy.
C022003B The combination of IPsec transform types is not valid.
C022003C A policy cannot contain the same auth method more than once.
C022003D A tunnel endpoint configuration is invalid.
C022003E The WFP MAC Layers are not ready.
C022003F A key manager capable of key dictation is already registered
C0220040 A key manager dictated invalid keys
C0220041 The BFE IPsec Connection Tracking is disabled.
C0220042 The DNS name is invalid.
C0220043 The engine option is still enabled due to other configuration settings.
C0220044 The IKEEXT service is not running.  This service only runs when there is IPsec policy applied to the machine.
C0220100 The TCP/IP stack is not ready.
C0220101 The injection handle is being closed by another thread.
C0220102 The injection handle is stale.
C0220103 The classify cannot be pended.
C0220104 The packet should be dropped, no ICMP should be sent.
C0230002 The binding to the network interface is being closed.
C0230004 An invalid version was specified.
C0230005 An invalid characteristics table was used.
C0230006 Failed to find the network interface or network interface is not ready.
C0230007 Failed to open the network interface.
C0230008 Network interface has encountered an internal unrecoverable failure.
C0230009 The multicast list on the network interface is full.
C023000A An attempt was made to add a duplicate multicast address to the list.
C023000B At attempt was made to remove a multicast address that was never added.
C023000C Network interface aborted the request.
C023000D Network interface can not process the request because it is being reset.
C023000F An attempt was made to send an invalid packet on a network interface.
C0230010 The specified request is not a valid operation for the target device.
C0230011 Network interface is not ready to complete this operation.
C0230014 The length of the buffer submitted for this operation is not valid.
C0230015 The data used for this operation is not valid.
C0230016 The length of buffer submitted for this operation is too small.
C0230017 Network interface does not support this OID (Object Identifier)
C0230018 The network interface has been removed.
C0230019 Network interface does not support this media type.
C023001A An attempt was made to remove a token ring group address that is in use by other components.
C023001B An attempt was made to map a file that can not be found.
C023001C An error occurred while NDIS tried to map the file.
C023001D An attempt was made to map a file that is already mapped.
C023001E An attempt to allocate a hardware resource failed because the resource is used by another component.
C023001F The I/O operation failed because network media is disconnected or wireless access point is out of range.
C0230022 The network address used in the request is invalid.
C023002A The offload operation on the network interface has been paused.
C023002B Network interface was not found.
C023002C The revision number specified in the structure is not supported.
C023002D The specified port does not exist on this network interface.
C023002E The current state of the specified port on this network interface does not support the requested operation.
C023002F The miniport adapter is in lower power state.
C0230030 This operation requires the miniport adapter to be reinitialized.
C0230031 There are not enough queues to complete the operation.
C02300BB Network interface does not support this request.
C023100F The TCP connection is not offloadable because of a local policy setting.
C0231012 The TCP connection is not offloadable by the Chimney offload target.
C0231013 The IP Path object is not in an offloadable state.
C0232000 The wireless local area network interface is in auto configuration mode and doesn't support the requested parameter change operation.
C0232001 The wireless local area network interface is busy and can not perform the requested operation.
C0232002 The wireless local area network interface is powered down and doesn't support the requested operation.
C0232003 The list of wake on LAN patterns is full.
C0232004 The list of low power protocol offloads is full.
C0232005 The wireless local area network interface cannot start an AP on the specified channel right now.
C0232006 The wireless local area network interface cannot start an AP on the specified band right now.
C0232007 The wireless local area network interface cannot start an AP on this channel due to regulatory reasons.
C0232008 The wireless local area network interface cannot start an AP on this band due to regulatory reasons.
C0232009 The wireless local area network interface cannot start an AP because the minimum radio hardware required for this operation is not present.
C0240000 The QUIC connection handshake failed.
C0240001 The QUIC connection failed to negotiate a compatible protocol version.
C0240002 The QUIC connection was canceled by the user.
C0240003 The QUIC connection encountered an internal error.
C0240004 The QUIC connection encountered a protocol violation.
C0240005 The QUIC connection was idle.
C0240006 The QUIC connection timed out while trying to contact the peer.
C0240007 The QUIC connection failed to negotiate a compatible ALPN.
C0240008 The QUIC connection failed because there are not enough streams available.
C0240009 The QUIC connection failed because the ALPN is in use.
C024010A The QUIC connection encountered an unexpected message during TLS.
C024012A The QUIC connection encountered a bad certificate during TLS.
C024012B The QUIC connection encountered an unsupported certificate during TLS.
C024012C The QUIC connection encountered a revoked certificate during TLS.
C024012D The QUIC connection encountered an expired certificate during TLS.
C024012E The QUIC connection encountered an unknown certificate during TLS.
C024012F The QUIC connection encountered an illegal parameter during TLS.
C0240130 The QUIC connection encountered a certificate with an unkown certificate authority during TLS.
C0240131 The QUIC connection attempt was denied by the peer during TLS.
C0240147 The QUIC connection security was insufficient during TLS.
C0240150 The QUIC connection encountered an internal error during TLS.
C024015A The QUIC connection was canceled by the user during TLS.
C0240174 The QUIC connection required a certificate during TLS.
C0290000 This is an error mask to convert TPM hardware errors to win errors.
C0290001 TPM 1.2: Authentication failed.
C0290002 TPM 1.2: The index to a PCR, DIR or other register is incorrect.
C0290003 TPM 1.2: One or more parameter is bad.
C0290004 TPM 1.2: An operation completed successfully but the auditing of that operation failed.
C0290005 TPM 1.2: The clear disable flag is set and all clear operations now require physical access.
C0290006 TPM 1.2: Activate the Trusted Platform Module (TPM).
C0290007 TPM 1.2: Enable the Trusted Platform Module (TPM).
C0290008 TPM 1.2: The target command has been disabled.
C0290009 TPM 1.2: The operation failed.
C029000A TPM 1.2: The ordinal was unknown or inconsistent.
C029000B TPM 1.2: The ability to install an owner is disabled.
C029000C TPM 1.2: The key handle cannot be interpreted.
C029000D TPM 1.2: The key handle points to an invalid key.
C029000E TPM 1.2: Unacceptable encryption scheme.
C029000F TPM 1.2: Migration authorization failed.
C0290010 TPM 1.2: PCR information could not be interpreted.
C0290011 TPM 1.2: No room to load key.
C0290012 TPM 1.2: There is no Storage Root Key (SRK) set.
C0290013 TPM 1.2: An encrypted blob is invalid or was not created by this TPM.
C0290014 TPM 1.2: The Trusted Platform Module (TPM) already has an owner.
C0290015 TPM 1.2: The TPM has insufficient internal resources to perform the requested action.
C0290016 TPM 1.2: A random string was too short.
C0290017 TPM 1.2: The TPM does not have the space to perform the operation.
C0290018 TPM 1.2: The named PCR value does not match the current PCR value.
C0290019 TPM 1.2: The paramSize argument to the command has the incorrect value .
C029001A TPM 1.2: There is no existing SHA-1 thread.
C029001B TPM 1.2: The calculation is unable to proceed because the existing SHA-1 thread has already encountered an error.
C029001C TPM 1.2: The TPM hardware device reported a failure during its internal self test. Try restarting the computer to resolve the problem. If the problem continues, you might need to replace your TPM hardware or motherboard.
C029001D TPM 1.2: The authorization for the second key in a 2 key function failed authorization.
C029001E TPM 1.2: The tag value sent to for a command is invalid.
C029001F TPM 1.2: An IO error occurred transmitting information to the TPM.
C0290020 TPM 1.2: The encryption process had a problem.
C0290021 TPM 1.2: The decryption process did not complete.
C0290022 TPM 1.2: An invalid handle was used.
C0290023 TPM 1.2: The TPM does not have an Endorsement Key (EK) installed.
C0290024 TPM 1.2: The usage of a key is not allowed.
C0290025 TPM 1.2: The submitted entity type is not allowed.
C0290026 TPM 1.2: The command was received in the wrong sequence relative to TPM_Init and a subsequent TPM_Startup.
C0290027 TPM 1.2: Signed data cannot include additional DER information.
C0290028 TPM 1.2: The key properties in TPM_KEY_PARMs are not supported by this TPM.
C0290029 TPM 1.2: The migration properties of this key are incorrect.
C029002A TPM 1.2: The signature or encryption scheme for this key is incorrect or not permitted in this situation.
C029002B TPM 1.2: The size of the data (or blob) parameter is bad or inconsistent with the referenced key.
C029002C TPM 1.2: A mode parameter is bad, such as capArea or subCapArea for TPM_GetCapability, phsicalPresence parameter for TPM_PhysicalPresence, or migrationType for TPM_CreateMigrationBlob.
C029002D TPM 1.2: Either the physicalPresence or physicalPresenceLock bits have the wrong value.
C029002E TPM 1.2: The TPM cannot perform this version of the capability.
C029002F TPM 1.2: The TPM does not allow for wrapped transport sessions.
C0290030 TPM 1.2: TPM audit construction failed and the underlying command was returning a failure code also.
C0290031 TPM 1.2: TPM audit construction failed and the underlying command was returning success.
C0290032 TPM 1.2: Attempt to reset a PCR register that does not have the resettable attribute.
C0290033 TPM 1.2: Attempt to reset a PCR register that requires locality and locality modifier not part of command transport.
C0290034 TPM 1.2: Make identity blob not properly typed.
C0290035 TPM 1.2: When saving context identified resource type does not match actual resource.
C0290036 TPM 1.2: The TPM is attempting to execute a command that is not allowed when in FIPS mode.
C0290037 TPM 1.2: The command is attempting to use an invalid family ID.
C0290038 TPM 1.2: The permission to manipulate the NV storage is not available.
C0290039 TPM 1.2: The operation requires a signed command.
C029003A TPM 1.2: Wrong operation to load an NV key.
C029003B TPM 1.2: NV_LoadKey blob requires both owner and blob authorization.
C029003C TPM 1.2: The NV area is locked and not writable.
C029003D TPM 1.2: The locality is incorrect for the attempted operation.
C029003E TPM 1.2: The NV area is read only and can't be written to.
C029003F TPM 1.2: There is no protection on the write to the NV area.
C0290040 TPM 1.2: The family count value does not match.
C0290041 TPM 1.2: The NV area has already been written to.
C0290042 TPM 1.2: The NV area attributes conflict.
C0290043 TPM 1.2: The structure tag and version are invalid or inconsistent.
C0290044 TPM 1.2: The key is under control of the TPM Owner and can only be evicted by the TPM Owner.
C0290045 TPM 1.2: The counter handle is incorrect.
C0290046 TPM 1.2: The write is not a complete write of the area.
C0290047 TPM 1.2: The gap between saved context counts is too large.
C0290048 TPM 1.2: The maximum number of NV writes without an owner has been exceeded.
C0290049 TPM 1.2: No operator AuthData value is set.
C029004A TPM 1.2: The resource pointed to by context is not loaded.
C029004B TPM 1.2: The delegate administration is locked.
C029004C TPM 1.2: Attempt to manage a family other then the delegated family.
C029004D TPM 1.2: Delegation table management not enabled.
C029004E TPM 1.2: There was a command executed outside of an exclusive transport session.
C029004F TPM 1.2: Attempt to context save a owner evict controlled key.
C0290050 TPM 1.2: The DAA command has no resources available to execute the command.
C0290051 TPM 1.2: The consistency check on DAA parameter inputData0 has failed.
C0290052 TPM 1.2: The consistency check on DAA parameter inputData1 has failed.
C0290053 TPM 1.2: The consistency check on DAA_issuerSettings has failed.
C0290054 TPM 1.2: The consistency check on DAA_tpmSpecific has failed.
C0290055 TPM 1.2: The atomic process indicated by the submitted DAA command is not the expected process.
C0290056 TPM 1.2: The issuer's validity check has detected an inconsistency.
C0290057 TPM 1.2: The consistency check on w has failed.
C0290058 TPM 1.2: The handle is incorrect.
C0290059 TPM 1.2: Delegation is not correct.
C029005A TPM 1.2: The context blob is invalid.
C029005B TPM 1.2: Too many contexts held by the TPM.
C029005C TPM 1.2: Migration authority signature validation failure.
C029005D TPM 1.2: Migration destination not authenticated.
C029005E TPM 1.2: Migration source incorrect.
C029005F TPM 1.2: Incorrect migration authority.
C0290061 TPM 1.2: Attempt to revoke the EK and the EK is not revocable.
C0290062 TPM 1.2: Bad signature of CMK ticket.
C0290063 TPM 1.2: There is no room in the context list for additional contexts.
C0290081 TPM 2.0: Asymmetric algorithm not supported or not correct.
C0290082 TPM 2.0: Inconsistent attributes.
C0290083 TPM 2.0: Hash algorithm not supported or not appropriate.
C0290084 TPM 2.0: Value is out of range or is not correct for the context.
C0290085 TPM 2.0: Hierarchy is not enabled or is not correct for the use.
C0290087 TPM 2.0: Key size is not supported.
C0290088 TPM 2.0: Mask generation function not supported.
C0290089 TPM 2.0: Mode of operation not supported.
C029008A TPM 2.0: The type of the value is not appropriate for the use.
C029008B TPM 2.0: The Handle is not correct for the use.
C029008C TPM 2.0: Unsupported key derivation function or function not appropriate for use.
C029008D TPM 2.0: Value was out of allowed range.
C029008E TPM 2.0: The authorization HMAC check failed and DA counter incremented.
C029008F TPM 2.0: Invalid nonce size.
C0290090 TPM 2.0: Authorization requires assertion of PP.
C0290092 TPM 2.0: Unsupported or incompatible scheme.
C0290095 TPM 2.0: Structure is wrong size.
C0290096 TPM 2.0: Unsupported symmetric algorithm or key size, or not appropriate for instance.
C0290097 TPM 2.0: Incorrect structure tag.
C0290098 TPM 2.0: Union selector is incorrect.
C029009A TPM 2.0: The TPM was unable to unmarshal a value because there were not enough octets in the input buffer.
C029009B TPM 2.0: The signature is not valid.
C029009C TPM 2.0: Key fields are not compatible with the selected use.
C029009D TPM 2.0: A policy check failed.
C029009F TPM 2.0: Integrity check failed.
C02900A0 TPM 2.0: Invalid ticket.
C02900A1 TPM 2.0: Reserved bits not set to zero as required.
C02900A2 TPM 2.0: Authorization failure without DA implications.
C02900A3 TPM 2.0: The policy has expired.
C02900A4 TPM 2.0: The command code in the policy is not the command code of the command or the command code in a policy command references a command that is not implemented.
C02900A5 TPM 2.0: Public and sensitive portions of an object are not cryptographically bound.
C02900A6 TPM 2.0: Curve not supported.
C02900A7 TPM 2.0: Point is not on the required curve.
C0290100 TPM 2.0: TPM not initialized.
C0290101 TPM 2.0: Commands not being accepted because of a TPM failure.
C0290103 TPM 2.0: Improper use of a sequence handle.
C029010B TPM 2.0: TPM_RC_PRIVATE error.
C0290119 TPM 2.0: TPM_RC_HMAC.
C0290120 TPM 2.0: TPM_RC_DISABLED.
C0290121 TPM 2.0: Command failed because audit sequence required exclusivity.
C0290123 TPM 2.0: Unsupported ECC curve.
C0290124 TPM 2.0: Authorization handle is not correct for command.
C0290125 TPM 2.0: Command requires an authorization session for handle and is not present.
C0290126 TPM 2.0: Policy failure in Math Operation or an invalid authPolicy value.
C0290127 TPM 2.0: PCR check fail.
C0290128 TPM 2.0: PCR have changed since checked.
C029012D TPM 2.0: The TPM is not in the right mode for upgrade.
C029012E TPM 2.0: Context ID counter is at maximum.
C029012F TPM 2.0: authValue or authPolicy is not available for selected entity.
C0290130 TPM 2.0: A _TPM_Init and Startup(CLEAR) is required before the TPM can resume operation.
C0290131 TPM 2.0: The protection algorithms (hash and symmetric) are not reasonably balanced. The digest size of the hash must be larger than the key size of the symmetric algorithm.
C0290142 TPM 2.0: The TPM command's commandSize value is inconsistent with contents of the command buffer; either the size is not the same as the bytes loaded by the hardware interface layer or the value is not large enough to hold a command header.
C0290143 TPM 2.0: Command code not supported.
C0290144 TPM 2.0: The value of authorizationSize is out of range or the number of octets in the authorization Area is greater than required.
C0290145 TPM 2.0: Use of an authorization session with a context command or another command that cannot have an authorization session.
C0290146 TPM 2.0: NV offset+size is out of range.
C0290147 TPM 2.0: Requested allocation size is larger than allowed.
C0290148 TPM 2.0: NV access locked.
C0290149 TPM 2.0: NV access authorization fails in command actions
C029014A TPM 2.0: An NV index is used before being initialized or the state saved by TPM2_Shutdown(STATE) could not be restored.
C029014B TPM 2.0: Insufficient space for NV allocation.
C029014C TPM 2.0: NV index or persistent object already defined.
C0290150 TPM 2.0: Context in TPM2_ContextLoad() is not valid.
C0290151 TPM 2.0: chHash value already set or not correct for use.
C0290152 TPM 2.0: Handle for parent is not a valid parent.
C0290153 TPM 2.0: Some function needs testing.
C0290154 TPM 2.0: returned when an internal function cannot process a request due to an unspecified problem. This code is usually related to invalid parameters that are not properly filtered by the input unmarshaling code.
C0290155 TPM 2.0: The sensitive area did not unmarshal correctly after decryption - this code is used in lieu of the other unmarshaling errors so that an attacker cannot determine where the unmarshaling error occurred.
C0290400 The command was blocked.
C0290401 The specified handle was not found.
C0290402 The TPM returned a duplicate handle and the command needs to be resubmitted.
C0290403 The command within the transport was blocked.
C0290404 The command within the transport is not supported.
C0290800 The TPM is too busy to respond to the command immediately, but the command could be resubmitted at a later time.
C0290801 SelfTestFull has not been run.
C0290802 The TPM is currently executing a full selftest.
C0290803 The TPM is defending against dictionary attacks and is in a time-out period.
C0291001 The command was cancelled.
C0291002 A new TPM context could not be created because there are too many open contexts.
C0291003 TPM driver is not compatible with the version of TPM found on the system.
C0291004 The caller does not have the appropriate rights to perform the requested operation.
C0291005 The caller does not have the appropriate rights to perform the requested operation.
C0291006 The Physical Presence Interface of this firmware does not support the requested method.
C0291007 The caller is trying to request an operation while the TPM driver has an exclusive context open.
C0291008 The TPM driver was previously in exclusive mode and now requires a reboot to resume normal functionality.
C0292000 This is an error mask to convert Platform Crypto Provider errors to win errors.
C0292001 The Platform Crypto Device is currently not ready. It needs to be fully provisioned to be operational.
C0292002 The handle provided to the Platform Crypto Provider is invalid.
C0292003 A parameter provided to the Platform Crypto Provider is invalid.
C0292004 A provided flag to the Platform Crypto Provider is not supported.
C0292005 The requested operation is not supported by this Platform Crypto Provider.
C0292006 The buffer is too small to contain all data. No information has been written to the buffer.
C0292007 An unexpected internal error has occurred in the Platform Crypto Provider.
C0292008 The authorization to use a provider object has failed.
C0292009 The Platform Crypto Device has ignored the authorization for the provider object, to mitigate against a dictionary attack.
C029200A The referenced policy was not found.
C029200B The referenced profile was not found.
C029200C The validation was not successful.
C029200D A Platform Crypto Device was not found.  Operations that require a Platform Crypto Device will not be submitted.
C029200E An attempt was made to import or load a key under an incorrect storage parent.
C029200F The TPM key is not loaded.
C0292010 The TPM key certification has not been generated.
C0292011 The TPM key is not yet finalized.
C0292012 The TPM attestation challenge is not set.
C0292013 The TPM key is not bound to PCR info.
C0292014 The TPM key is already finalized.
C0292015 The TPM key usage policy is not supported.
C0292016 The TPM key usage policy is invalid.
C0292017 There was a problem with the software key being imported into the TPM.
C0292018 The TPM key is not authenticated.
C0292019 The TPM key is not an AIK.
C029201A The TPM key is not a signing key.
C029201B The TPM is locked out.
C029201C The claim type requested is not supported.
C029201D The current TPM version is not supported.
C029201E The buffer lengths do not match.
C029201F The RSA key creation is blocked on this TPM due to known security vulnerabilities.
C0292020 A ticket required to use a key was not provided.
C0292021 This key has a raw policy so the KSP can't authenticate against it.
C0292022 The TPM key's handle was unexpectedly invalidated due to a hardware or firmware issue.
C0293002 No result associated with this instance exists.
C0293003 The TPM returned incomplete PCR results. This maybe due to an unsupported selection set. Attempt the read again with a different selection set.
C0293004 The rTPM context has been corrupted. The rTPM operation must be restarted.
C0293005 The rTPM target does not support remote processing of the specified TPM command.
C0294000 TPM related network operations are blocked as Zero Exhaust mode is enabled on client.
C0295000 The current environment is unsafe for DRTM to run in.
C0295001 There are no authorizations for the current running MLE. The current state is not authorized.
C0350002 The hypervisor does not support the operation because the specified hypercall code is not supported.
C0350003 The hypervisor does not support the operation because the encoding for the hypercall input register is not supported.
C0350004 The hypervisor could not perform the operation because a parameter has an invalid alignment.
C0350005 The hypervisor could not perform the operation because an invalid parameter was specified.
C0350006 Access to the specified object was denied.
C0350007 The hypervisor could not perform the operation because the partition is entering or in an invalid state.
C0350008 The operation is not allowed in the current state.
C0350009 The hypervisor does not recognize the specified partition property.
C035000A The specified value of a partition property is out of range or violates an invariant.
C035000B There is not enough memory in the hypervisor pool to complete the operation.
C035000C The maximum partition depth has been exceeded for the partition hierarchy.
C035000D A partition with the specified partition Id does not exist.
C035000E The hypervisor could not perform the operation because the specified VP index is invalid.
C0350011 The hypervisor could not perform the operation because the specified port identifier is invalid.
C0350012 The hypervisor could not perform the operation because the specified connection identifier is invalid.
C0350013 Not enough buffers were supplied to send a message.
C0350014 The previous virtual interrupt has not been acknowledged.
C0350015 A virtual processor is not in the correct state for the indicated operation.
C0350016 The previous virtual interrupt has already been acknowledged.
C0350017 The indicated partition is not in a valid state for saving or restoring.
C0350018 The hypervisor could not complete the operation because a required feature of the synthetic interrupt controller (SynIC) was disabled.
C0350019 The hypervisor could not perform the operation because the object or value was either already in use or being used for a purpose that would not permit completing the operation.
C035001A The proximity domain information is invalid.
C035001B An attempt to retrieve debugging data failed because none was available.
C035001C The physical connection being used for debugging has not recorded any receive activity since the last operation.
C035001D There are not enough resources to complete the operation.
C035001E A hypervisor feature is not available to the user.
C0350033 The specified buffer was too small to contain all of the requested data.
C0350038 The maximum number of domains supported by the platform I/O remapping hardware is currently in use. No domains are available to assign this device to this partition.
C035003C Validation of CPUID data of the processor failed.
C035003D Validation of XSAVE CPUID data of the processor failed.
C035003E Processor did not respond within the timeout period.
C035003F SMX has been enabled in the BIOS.
C0350041 The hypervisor could not perform the operation because the specified LP index is invalid.
C0350050 The supplied register value is invalid.
C0350051 The supplied virtual trust level is not in the correct state to perform the requested operation.
C0350055 No execute feature (NX) is not present or not enabled in the BIOS.
C0350057 The supplied device ID is invalid.
C0350058 The operation is not allowed in the current device state.
C0350060 The supplied page request specifies a memory access that the guest does not have permissions to perform.
C035006F A CPU group with the specified CPU group Id does not exist.
C0350070 The hypervisor could not perform the operation because the CPU group is entering or in an invalid state.
C0350071 The requested operation failed.
C0350072 The hypervisor could not perform the operation because it is not allowed with nested virtualization active.
C0350073 There is not enough memory in the root partition's pool to complete the operation.
C0350074 The provided event log buffer was already marked as freed.
C0350075 There is not enough contiguous memory in the partition's pool to complete the operation.
C0350076 The device is not in a device domain.
C0350077 The requested operation would result in a nested vm-exit.
C0350079 The operation that was requested is pending completion.
C0350080 The requested access to the model specific register failed.
C0350081 There is not enough memory in the partition's pool to complete the mirroring operation.
C0350082 There is not enough contiguous memory in the partition's pool to complete the mirroring operation.
C0350083 There is not enough contiguous memory in the root partition's pool to complete the operation.
C0350084 There is not enough memory in the root partition's pool to complete the mirroring operation.
C0350085 There is not enough contiguous memory in the root partition's pool to complete the mirroring operation.
C0350086 The VTL specified for the operation is already in an enabled state.
C0350088 The device security operation was interrupted due to a required SPDM request.
C0351000 No hypervisor is present on this system.
C0360001 =
C0360002 =
C0360003 =
C0360004 =
C0360005 =
C0360006 =
C0360007 =
C0360008 =
C0360009 =
C0368000 =
C0368001 =
C0368002 =
C0368003 =
C0368004 =
C0368005 =
C0368006 =
C0370001 The handler for the virtualization infrastructure driver is already registered. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370002 The number of registered handlers for the virtualization infrastructure driver exceeded the maximum. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370003 The message queue for the virtualization infrastructure driver is full and cannot accept new messages. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370004 No handler exists to handle the message for the virtualization infrastructure driver. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370005 The name of the partition or message queue for the virtualization infrastructure driver is invalid. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370006 The partition name of the virtualization infrastructure driver exceeds the maximum.
C0370007 The message queue name of the virtualization infrastructure driver exceeds the maximum.
C0370008 Cannot create the partition for the virtualization infrastructure driver because another partition with the same name already exists.
C0370009 The virtualization infrastructure driver has encountered an error. The requested partition does not exist. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037000A The virtualization infrastructure driver has encountered an error. Could not find the requested partition. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037000B A message queue with the same name already exists for the virtualization infrastructure driver.
C037000C The memory block page for the virtualization infrastructure driver cannot be mapped because the page map limit has been reached. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037000D The memory block for the virtualization infrastructure driver is still being used and cannot be destroyed.
C037000E Cannot unlock the page array for the guest operating system memory address because it does not match a previous lock request. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037000F The non-uniform memory access (NUMA) node settings do not match the system NUMA topology. In order to start the virtual machine, you will need to modify the NUMA configuration.
C0370010 The non-uniform memory access (NUMA) node index does not match a valid index in the system NUMA topology.
C0370011 The memory block for the virtualization infrastructure driver is already associated with a message queue.
C0370012 The handle is not a valid memory block handle for the virtualization infrastructure driver.
C0370013 The request exceeded the memory block page limit for the virtualization infrastructure driver. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370014 The handle is not a valid message queue handle for the virtualization infrastructure driver.
C0370015 The handle is not a valid page range handle for the virtualization infrastructure driver.
C0370016 Cannot install client notifications because no message queue for the virtualization infrastructure driver is associated with the memory block.
C0370017 The request to lock or map a memory block page failed because the virtualization infrastructure driver memory block limit has been reached. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370018 The handle is not a valid parent partition mapping handle for the virtualization infrastructure driver.
C0370019 Notifications cannot be created on the memory block because it is use.
C037001A The message queue for the virtualization infrastructure driver has been closed. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037001B Cannot add a virtual processor to the partition because the maximum has been reached.
C037001C Cannot stop the virtual processor immediately because of a pending intercept.
C037001D Invalid state for the virtual processor. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037001E The maximum number of kernel mode clients for the virtualization infrastructure driver has been reached. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C037001F This kernel mode interface for the virtualization infrastructure driver has already been initialized. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370020 Cannot set or reset the memory block property more than once for the virtualization infrastructure driver. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370021 The memory mapped I/O for this page range no longer exists. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370022 The lock or unlock request uses an invalid guest operating system memory address. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370023 Cannot destroy or reuse the reserve page set for the virtualization infrastructure driver because it is in use. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370024 The reserve page set for the virtualization infrastructure driver is too small to use in the lock request. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370025 Cannot lock or map the memory block page for the virtualization infrastructure driver because it has already been locked using a reserve page set page. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370026 Cannot create the memory block for the virtualization infrastructure driver because the requested number of pages exceeded the limit. Restarting the virtual machine may fix the problem. If the problem persists, try restarting the physical computer.
C0370027 Cannot restore this virtual machine because the saved state data cannot be read. Delete the saved state data and then try to start the virtual machine.
C0370028 Cannot restore this virtual machine because an item read from the saved state data is not recognized. Delete the saved state data and then try to start the virtual machine.
C0370029 Cannot restore this virtual machine to the saved state because of hypervisor incompatibility. Delete the saved state data and then try to start the virtual machine.
C037002A The specified VTL does not have the permission to access the resource.
C037002B Failed to allocate backing memory due to insufficient memory resources.
C037002C Failed to allocate memory for the physical buffer used to back certain internal structures.
C037002D Failed to allocate memory to be deposited in the hypervisor.
C037002E Memory type not supported for requested operation.
C037002F Failed to withdraw memory.
C0370030 The process has already been set.
C0370600 The attempted DM / resize operation exceeds the supported size.
C0380001 The configuration database is full.
C0380002 The configuration data on the disk is corrupted.
C0380003 The configuration on the disk is not insync with the in-memory configuration.
C0380004 A majority of disks failed to be updated with the new configuration.
C0380005 The disk contains non-simple volumes.
C0380006 The same disk was specified more than once in the migration list.
C0380007 The disk is already dynamic.
C0380008 The specified disk id is invalid. There are no disks with the specified disk id.
C0380009 The specified disk is an invalid disk. Operation cannot complete on an invalid disk.
C038000A The specified disk(s) cannot be removed since it is the last remaining voter.
C038000B The specified disk has an invalid disk layout.
C038000C The disk layout contains non-basic partitions which appear after basic partitions. This is an invalid disk layout.
C038000D The disk layout contains partitions which are not cylinder aligned.
C038000E The disk layout contains partitions which are smaller than the minimum size.
C038000F The disk layout contains primary partitions in between logical drives. This is an invalid disk layout.
C0380010 The disk layout contains more than the maximum number of supported partitions.
C0380011 The specified disk is missing. The operation cannot complete on a missing disk.
C0380012 The specified disk is not empty.
C0380013 There is not enough usable space for this operation.
C0380014 The force revectoring of bad sectors failed.
C0380015 The specified disk has an invalid sector size.
C0380016 The specified disk set contains volumes which exist on disks outside of the set.
C0380017 A disk in the volume layout provides extents to more than one member of a plex.
C0380018 A disk in the volume layout provides extents to more than one plex.
C0380019 Dynamic disks are not supported on this system.
C038001A The specified extent is already used by other volumes.
C038001B The specified volume is retained and can only be extended into a contiguous extent. The specified extent to grow the volume is not contiguous with the specified volume.
C038001C The specified volume extent is not within the public region of the disk.
C038001D The specified volume extent is not sector aligned.
C038001E The specified partition overlaps an EBR (the first track of an extended partition on a MBR disks).
C038001F The specified extent lengths cannot be used to construct a volume with specified length.
C0380020 The system does not support fault tolerant volumes.
C0380021 The specified interleave length is invalid.
C0380022 There is already a maximum number of registered users.
C0380023 The specified member is already in-sync with the other active members. It does not need to be regenerated.
C0380024 The same member index was specified more than once.
C0380025 The specified member index is greater or equal than the number of members in the volume plex.
C0380026 The specified member is missing. It cannot be regenerated.
C0380027 The specified member is not detached. Cannot replace a member which is not detached.
C0380028 The specified member is already regenerating.
C0380029 All disks belonging to the pack failed.
C038002A There are currently no registered users for notifications. The task number is irrelevant unless there are registered users.
C038002B The specified notification user does not exist. Failed to unregister user for notifications.
C038002C The notifications have been reset. Notifications for the current user are invalid. Unregister and re-register for notifications.
C038002D The specified number of members is invalid.
C038002E The specified number of plexes is invalid.
C038002F The specified source and target packs are identical.
C0380030 The specified pack id is invalid. There are no packs with the specified pack id.
C0380031 The specified pack is the invalid pack. The operation cannot complete with the invalid pack.
C0380032 The specified pack name is invalid.
C0380033 The specified pack is offline.
C0380034 The specified pack already has a quorum of healthy disks.
C0380035 The pack does not have a quorum of healthy disks.
C0380036 The specified disk has an unsupported partition style. Only MBR and GPT partition styles are supported.
C0380037 Failed to update the disk's partition layout.
C0380038 The specified plex is already in-sync with the other active plexes. It does not need to be regenerated.
C0380039 The same plex index was specified more than once.
C038003A The specified plex index is greater or equal than the number of plexes in the volume.
C038003B The specified plex is the last active plex in the volume. The plex cannot be removed or else the volume will go offline.
C038003C The specified plex is missing.
C038003D The specified plex is currently regenerating.
C038003E The specified plex type is invalid.
C038003F The operation is only supported on RAID-5 plexes.
C0380040 The operation is only supported on simple plexes.
C0380041 The Size fields in the VM_VOLUME_LAYOUT input structure are incorrectly set.
C0380042 There is already a pending request for notifications. Wait for the existing request to return before requesting for more notifications.
C0380043 There is currently a transaction in process.
C0380044 An unexpected layout change occurred outside of the volume manager.
C0380045 The specified volume contains a missing disk.
C0380046 The specified volume id is invalid. There are no volumes with the specified volume id.
C0380047 The specified volume length is invalid.
C0380048 The specified size for the volume is not a multiple of the sector size.
C0380049 The operation is only supported on mirrored volumes.
C038004A The specified volume does not have a retain partition.
C038004B The specified volume is offline.
C038004C The specified volume already has a retain partition.
C038004D The specified number of extents is invalid.
C038004E All disks participating to the volume must have the same sector size.
C038004F The boot disk experienced failures.
C0380050 The configuration of the pack is offline.
C0380051 The configuration of the pack is online.
C0380052 The specified pack is not the primary pack.
C0380053 All disks failed to be updated with the new content of the log.
C0380054 The specified number of disks in a plex is invalid.
C0380055 The specified number of disks in a plex member is invalid.
C0380056 The operation is not supported on mirrored volumes.
C0380057 The operation is only supported on simple and spanned plexes.
C0380058 The pack has no valid log copies.
C0380059 A primary pack is already present.
C038005A The specified number of disks is invalid.
C038005B The system does not support mirrored volumes.
C038005C The system does not support RAID-5 volumes.
C0390002 Entries enumerated have exceeded the allowed threshold.
C03A0001 The virtual hard disk is corrupted. The virtual hard disk drive footer is missing.
C03A0002 The virtual hard disk is corrupted. The virtual hard disk drive footer checksum does not match the on-disk checksum.
C03A0003 The virtual hard disk is corrupted. The virtual hard disk drive footer in the virtual hard disk is corrupted.
C03A0004 The system does not recognize the file format of this virtual hard disk.
C03A0005 The version does not support this version of the file format.
C03A0006 The virtual hard disk is corrupted. The sparse header checksum does not match the on-disk checksum.
C03A0007 The system does not support this version of the virtual hard disk.This version of the sparse header is not supported.
C03A0008 The virtual hard disk is corrupted. The sparse header in the virtual hard disk is corrupt.
C03A0009 Failed to write to the virtual hard disk failed because the system failed to allocate a new block in the virtual hard disk.
C03A000A The virtual hard disk is corrupted. The block allocation table in the virtual hard disk is corrupt.
C03A000B The system does not support this version of the virtual hard disk. The block size is invalid.
C03A000C The virtual hard disk is corrupted. The block bitmap does not match with the block data present in the virtual hard disk.
C03A000D The chain of virtual hard disks is broken. The system cannot locate the parent virtual hard disk for the differencing disk.
C03A000E The chain of virtual hard disks is corrupted. There is a mismatch in the identifiers of the parent virtual hard disk and differencing disk.
C03A000F The chain of virtual hard disks is corrupted. The time stamp of the parent virtual hard disk does not match the time stamp of the differencing disk.
C03A0010 Failed to read the metadata of the virtual hard disk.
C03A0011 Failed to write to the metadata of the virtual hard disk.
C03A0012 The size of the virtual hard disk is not valid.
C03A0013 The file size of this virtual hard disk is not valid.
C03A0014 A virtual disk support provider for the specified file was not found.
C03A0015 The specified disk is not a virtual disk.
C03A0016 The chain of virtual hard disks is inaccessible. The process has not been granted access rights to the parent virtual hard disk for the differencing disk.
C03A0017 The chain of virtual hard disks is corrupted. There is a mismatch in the virtual sizes of the parent virtual hard disk and differencing disk.
C03A0018 The chain of virtual hard disks is corrupted. A differencing disk is indicated in its own parent chain.
C03A0019 The chain of virtual hard disks is inaccessible. There was an error opening a virtual hard disk further up the chain.
C03A001A The requested operation could not be completed due to a virtual disk system limitation.  Virtual hard disk files must be uncompressed and unencrypted and must not be sparse.
C03A001B The requested operation cannot be performed on a virtual disk of this type.
C03A001C The requested operation cannot be performed on the virtual disk in its current state.
C03A001D The sector size of the physical disk on which the virtual disk resides is not supported.
C03A001E The disk is already owned by a different owner.
C03A001F The disk must be offline or read-only.
C03A0020 Change Tracking is not initialized for this virtual disk.
C03A0021 Size of change tracking file exceeded the maximum size limit.
C03A0022 VHD file is changed due to compaction, expansion, or offline updates.
C03A0023 Change Tracking for the virtual disk is not in a valid state to perform this request.  Change tracking could be discontinued or already in the requested state.
C03A0024 Change Tracking file for the virtual disk is not in a valid state.
C03A0028 There is not enough space in the virtual disk file for the provided metadata item.
C03A0029 The specified change tracking identifier is not valid.
C03A002A Change tracking is disabled for the specified virtual hard disk, so no change tracking information is available.
C03A0030 There is no change tracking data available associated with the specified change tracking identifier.
C03A0031 The requested resize operation might truncate user data residing on the virtual disk.
C03A0032 The minimum safe size of the virtual disk could not be determined. This may be due to a missing or corrupt partition table.
C03A0033 The size of the virtual disk cannot be safely reduced further.
C03A0034 The specified VHD has an unexpected virtual disk identifier.
C0400001 The Resume Key Filter could not find the resume key supplied for the operation.
C0400002 The Resume Key Filter found an existing resume key that matches the one supplied for the handle.
C0400003 The Resume Key Filter data blob attached to the handle is full. No more space is available.
C0400004 The Resume Key Filter handle store is full. No more resume handles can be accepted.
C0400005 The Resume Key Filter failed the operation because the file is temporarily blocked pending the resume of existing handles on the file.
C0400006 The Resume Key Filter found an existing resume key that matches the one supplied on a handle that's active/open. The operation requires an inactive/closed handle.
C0410001 The operation must be restarted by RDBSS.
C0410002 The operation must continue processing.
C0410003 The operation must be posted to a thread to be retried at passive IRQL.
C0410004 The caller must retry by looking up the object in the name table.
C0420001 The attribute handle given was not valid on this server.
C0420002 The attribute cannot be read.
C0420003 The attribute cannot be written.
C0420004 The attribute PDU was invalid.
C0420005 The attribute requires authentication before it can be read or written.
C0420006 Attribute server does not support the request received from the client.
C0420007 Offset specified was past the end of the attribute.
C0420008 The attribute requires authorization before it can be read or written.
C0420009 Too many prepare writes have been queued.
C042000A No attribute found within the given attribute handle range.
C042000B The attribute cannot be read or written using the Read Blob Request.
C042000C The Encryption Key Size used for encrypting this link is insufficient.
C042000D The attribute value length is invalid for the operation.
C042000E The attribute request that was requested has encountered an error that was unlikely, and therefore could not be completed as requested.
C042000F The attribute requires encryption before it can be read or written.
C0420010 The attribute type is not a supported grouping attribute as defined by a higher layer specification.
C0420011 Insufficient Resources to complete the request.
C0421000 An error that lies in the reserved range has been received.
C0430001 =
C0430002 =
C0430003 =
C0430004 =
C0430005 =
C0430007 =
C0430008 =
C0430009 =
C043000A =
C043000B =
C043000C =
C043000D =
C043000E =
C043000F =
C0430010 =
C0440001 PortCls could not find an audio engine node exposed by a miniport driver claiming support for IMiniportAudioEngineNode.
C0440002 HD Audio widget encountered an unexpected empty connection list.
C0440003 HD Audio widget does not support the connection list parameter.
C0440004 No HD Audio subdevices were successfully created.
C0440005 An unexpected NULL pointer was encountered in a linked list.
C0440006 SoundWire command aborted.
C0440007 SoundWire command ignored.
C0440008 SoundWire command failed.
C0450000 =
C0450001 =
C0460001 One or more of the required flags provided is unknown by the implementation.
C0460002 The submission queue is full.
C0460003 The version specified is not known or supported.
C0460004 The submission queue size specified for the IoRing is too big.
C0460005 The completion queue size specified for the IoRing is too big.
C0460006 A submit operation is already in progress for this IoRing on another thread.
C0460007 The shared ring buffers of the IoRing are corrupt.
C0460008 The completion queue does not have enough free space, to post completions, for all entries being submitted.
C0500003 The bootfile is too small to support persistent snapshots.
C0500004 Activation of persistent snapshots on this volume took longer than was allowed.
C0500005 BypassIO cannot be enabled while a volume snapshot exists.
C0510001 The operation was preempted by a higher priority operation. It must be resumed later.
C05C0000 The proper error code with sense data was stored on server side.
C05CFF00 The requested error data is not available on the server.
C05CFF01 Unit Attention data is available for the initiator to query.
C05CFF02 The data capacity of the device has changed, resulting in a Unit Attention condition.
C05CFF03 A previous operation resulted in this initiator's reservations being preempted, resulting in a Unit Attention condition.
C05CFF04 A previous operation resulted in this initiator's reservations being released, resulting in a Unit Attention condition.
C05CFF05 A previous operation resulted in this initiator's registrations being preempted, resulting in a Unit Attention condition.
C05CFF06 The data storage format of the device has changed, resulting in a Unit Attention condition.
C05CFF07 The current initiator is not allowed to perform the SCSI command because of a reservation conflict.
C05CFF08 Multiple virtual machines sharing a virtual hard disk is supported only on Fixed or Dynamic VHDX format virtual hard disks.
C05CFF09 The server version does not match the requested version.
C05CFF0A The requested operation cannot be performed on the virtual disk as it is currently used in shared mode.
C05CFF0B Invalid Shared VHDX open due to lack of initiator ID. Check for related Continuous Availability failures.
C05CFF0C The requested operation failed due to a missing backing storage file.
C05D0000 Failed to negotiate a preauthentication integrity hash function.
C05D0001 The current cluster functional level does not support this SMB dialect.
C05D0002 =
C05D0003 Failed to negotiate a signing hash function.
C05D0004 The user canceled the authentication prompt to a remote server.
C05D0005 The requested operation failed. The Remote Mailslot Protocol has been disabled.
C05D0006 You can't access this shared folder because your computer is configured to require SMB signing. These policies help protect your PC from unsafe or malicious devices on the network.
C05D0007 The requested operation failed. Encryption is not supported for guest access.
C05D0008 The requested operation failed. Encryption is not supported on SMB server.
C05D0009 The SMB client was denied access to the SMB server during mutual authentication.
C0E70001 The specified fault domain type or combination of minimum / maximum fault domain type is not valid.
C0E70003 The specified resiliency type is not valid.
C0E70004 The sector size of the physical disk is not supported by the storage pool.
C0E70006 The value for fault tolerance is outside of the supported range of values.
C0E70007 The number of data copies requested is outside of the supported range of values.
C0E70009 The value for interleave length is outside of the supported range of values or is not a power of 2.
C0E7000A The number of columns specified is outside of the supported range of values.
C0E7000B There were not enough physical disks to complete the requested operation.
C0E7000C Extended error information is available.
C0E7000D The specified provisioning type is not valid.
C0E7000E The allocation size is outside of the supported range of values.
C0E7000F Enclosure awareness is not supported for this virtual disk.
C0E70010 The write cache size is outside of the supported range of values.
C0E70011 The value for number of groups is outside of the supported range of values.
C0E70012 The OperationalState of the physical disk is invalid for this operation.
C0E70013 A column's state needs to be updated.
C0E70014 An extent needs to be allocated.
C0E70015 The metadata version is unsupported.
C0E70016 The metadata read was corrupt.
C0E70017 The DRT is full.
C0E70018 An inconsistency was found.
C0E70019 The log is not ready.
C0E7001A No good copy of data was available.
C0E7001B The drive is not ready.
C0E7001C The data on this drive is stale.
C0E7001D The data on this drive has been lost.
C0E7001E The specified log entry is not complete.
C0E7001F The specified log entry is not valid.
C0E70020 A slab needs to be marked dirty.
C0E70021 A persisted memory buffer was not found.
C0E70022 A persisted memory buffer is too small.
C0E70023 A persisted memory buffer has an unsupported version.
C0E70024 A persisted memory buffer contains invalid data.
C0E70025 The cache metadata needs to be written and flushed.
C0E70026 The cache is full.
C0E70027 Repair is in progress.
C0E80000 The command was not recognized by the security core
C0E90001 =
C0E90002 System Integrity policy has been violated.
C0E90003 =
C0E90004 =
C0E90005 =
C0E90006 =
C0E90007 =
C0E90008 =
C0E90009 =
C0E9000A =
C0E9000B An Application Control policy has blocked this file.  Unfriendly file.
C0E9000C An Application Control policy has blocked this file.  Failed to obtain file reputation because an infrastructure issue occurred. Try again later.
C0E9000D An Application Control policy has blocked this file.  Explicitly denied file.
C0E9000E An Application Control policy has blocked this file.  File did not pass WHQL-only requirements.
C0EA0001 No applicable app licenses found.
C0EA0002 CLiP license not found.
C0EA0003 CLiP device license not found.
C0EA0004 CLiP license has an invalid signature.
C0EA0005 CLiP keyholder license is invalid or missing.
C0EA0006 CLiP license has expired.
C0EA0007 CLiP license is signed by an unknown source.
C0EA0008 CLiP license is not signed.
C0EA0009 CLiP license hardware ID is out of tolerance.
C0EA000A CLiP license device ID does not match the device ID in the bound device license.
C0EB0001 =
C0EB0002 =
C0EB0003 =
C0EB0004 =
C0EB0005 =
C0EB0006 =
C0EB0007 =
C0EC0000 =
C0EC0001 =
C0EC0002 =
C0EC0003 =
C0EC0004 =
C0EC0005 =
C0EC0006 =
C0EC0007 =
C0EC0008 =
C0EC0009 =
C0EC000A =
C0EC000B =
C0EC000C =
C0ED0001 This operation is not allowed across unions.
C0ED0002 This operation is not allowed to have a destination outside of a union.
C0ED0003 This file has one or more hard links in the scratch layer.
C0ED0004 The tombstone cannot be created in or transitioned to the given state.
C0ED0005 This union has attached layers preventing this operation.
C0ED0006 A union layer root cannot be a descendant of another layer root.
C0ED0007 A union with this union ID already exists.
C0ED0008 The union this operation is being performed on is inactive.
C0ED0009 There are too many layers to construct this union.
C0ED000A The UnionFS service is not available.
C0ED000B The operation cannot be supported because of a nested union.
C0ED000C An attempt was made to create a new union root as an ancestor or descendant of an existing union root, but the new union is not configured to allow nesting.
C0EE0200 The specified PRM handler was not found.
C0EE0202 The PRM call cannot be serviced due to a concurrent PRM operation.
C0EE0203 The PRM call failed due to a pending module update.
C0EE0204 The PRM lock operation failed because the module is already locked.
C0EE0205 The PRM update module version number is too small to be applied.
C0EE0206 The PRM update module does not match the current version.
C0EE0207 The PRM update is not applicable to the base PRM implementation.
C0EE0208 A handler export from the PRM update module cannot be found.
C0EE0209 The PRM update cannot be applied due to an outstanding PRM transaction.
C0EE020A The PRM update cannot be applied due to a bad PRM module signature.
C0EE020B The PRM update service provided module version does not match that present in the actual update module header.
C0EE020C The PRM unlock operation failed because the module is already unlocked.
C0EE020D The PRM driver interface is currently not accessible.
C0EF0001 The accelerator submission queue is full.
`
