package nt

// This file holds the NTSTATUS values and their names: [MS-ERREF] section
// 2.3.1 and, for values it does not list, ntstatus.h of the Windows SDK.

// The NTSTATUS values, by value (ntstatus.h).
const (
	STATUS_SUCCESS                                                     Status = 0x00000000
	STATUS_WAIT_1                                                      Status = 0x00000001
	STATUS_WAIT_2                                                      Status = 0x00000002
	STATUS_WAIT_3                                                      Status = 0x00000003
	STATUS_WAIT_63                                                     Status = 0x0000003F
	STATUS_ABANDONED_WAIT_0                                            Status = 0x00000080
	STATUS_ABANDONED_WAIT_63                                           Status = 0x000000BF
	STATUS_USER_APC                                                    Status = 0x000000C0
	STATUS_ALREADY_COMPLETE                                            Status = 0x000000FF
	STATUS_KERNEL_APC                                                  Status = 0x00000100
	STATUS_ALERTED                                                     Status = 0x00000101
	STATUS_TIMEOUT                                                     Status = 0x00000102
	STATUS_PENDING                                                     Status = 0x00000103
	STATUS_REPARSE                                                     Status = 0x00000104
	STATUS_MORE_ENTRIES                                                Status = 0x00000105
	STATUS_NOT_ALL_ASSIGNED                                            Status = 0x00000106
	STATUS_SOME_NOT_MAPPED                                             Status = 0x00000107
	STATUS_OPLOCK_BREAK_IN_PROGRESS                                    Status = 0x00000108
	STATUS_VOLUME_MOUNTED                                              Status = 0x00000109
	STATUS_RXACT_COMMITTED                                             Status = 0x0000010A
	STATUS_NOTIFY_CLEANUP                                              Status = 0x0000010B
	STATUS_NOTIFY_ENUM_DIR                                             Status = 0x0000010C
	STATUS_NO_QUOTAS_FOR_ACCOUNT                                       Status = 0x0000010D
	STATUS_PRIMARY_TRANSPORT_CONNECT_FAILED                            Status = 0x0000010E
	STATUS_PAGE_FAULT_TRANSITION                                       Status = 0x00000110
	STATUS_PAGE_FAULT_DEMAND_ZERO                                      Status = 0x00000111
	STATUS_PAGE_FAULT_COPY_ON_WRITE                                    Status = 0x00000112
	STATUS_PAGE_FAULT_GUARD_PAGE                                       Status = 0x00000113
	STATUS_PAGE_FAULT_PAGING_FILE                                      Status = 0x00000114
	STATUS_CACHE_PAGE_LOCKED                                           Status = 0x00000115
	STATUS_CRASH_DUMP                                                  Status = 0x00000116
	STATUS_BUFFER_ALL_ZEROS                                            Status = 0x00000117
	STATUS_REPARSE_OBJECT                                              Status = 0x00000118
	STATUS_RESOURCE_REQUIREMENTS_CHANGED                               Status = 0x00000119
	STATUS_TRANSLATION_COMPLETE                                        Status = 0x00000120
	STATUS_DS_MEMBERSHIP_EVALUATED_LOCALLY                             Status = 0x00000121
	STATUS_NOTHING_TO_TERMINATE                                        Status = 0x00000122
	STATUS_PROCESS_NOT_IN_JOB                                          Status = 0x00000123
	STATUS_PROCESS_IN_JOB                                              Status = 0x00000124
	STATUS_VOLSNAP_HIBERNATE_READY                                     Status = 0x00000125
	STATUS_FSFILTER_OP_COMPLETED_SUCCESSFULLY                          Status = 0x00000126
	STATUS_INTERRUPT_VECTOR_ALREADY_CONNECTED                          Status = 0x00000127
	STATUS_INTERRUPT_STILL_CONNECTED                                   Status = 0x00000128
	STATUS_PROCESS_CLONED                                              Status = 0x00000129
	STATUS_FILE_LOCKED_WITH_ONLY_READERS                               Status = 0x0000012A
	STATUS_FILE_LOCKED_WITH_WRITERS                                    Status = 0x0000012B
	STATUS_VALID_IMAGE_HASH                                            Status = 0x0000012C
	STATUS_VALID_CATALOG_HASH                                          Status = 0x0000012D
	STATUS_VALID_STRONG_CODE_HASH                                      Status = 0x0000012E
	STATUS_GHOSTED                                                     Status = 0x0000012F
	STATUS_DATA_OVERWRITTEN                                            Status = 0x00000130
	STATUS_RESOURCEMANAGER_READ_ONLY                                   Status = 0x00000202
	STATUS_RING_PREVIOUSLY_EMPTY                                       Status = 0x00000210
	STATUS_RING_PREVIOUSLY_FULL                                        Status = 0x00000211
	STATUS_RING_PREVIOUSLY_ABOVE_QUOTA                                 Status = 0x00000212
	STATUS_RING_NEWLY_EMPTY                                            Status = 0x00000213
	STATUS_RING_SIGNAL_OPPOSITE_ENDPOINT                               Status = 0x00000214
	STATUS_OPLOCK_SWITCHED_TO_NEW_HANDLE                               Status = 0x00000215
	STATUS_OPLOCK_HANDLE_CLOSED                                        Status = 0x00000216
	STATUS_WAIT_FOR_OPLOCK                                             Status = 0x00000367
	STATUS_REPARSE_GLOBAL                                              Status = 0x00000368
	STATUS_PAGE_FAULT_RETRY                                            Status = 0x00000369
	DBG_EXCEPTION_HANDLED                                              Status = 0x00010001
	DBG_CONTINUE                                                       Status = 0x00010002
	STATUS_FLT_IO_COMPLETE                                             Status = 0x001C0001
	STATUS_RTPM_CONTEXT_CONTINUE                                       Status = 0x00293000
	STATUS_RTPM_CONTEXT_COMPLETE                                       Status = 0x00293001
	STATUS_HV_PENDING_PAGE_REQUESTS                                    Status = 0x00350059
	STATUS_SPACES_REPAIRED                                             Status = 0x00E70000
	STATUS_SPACES_PAUSE                                                Status = 0x00E70001
	STATUS_SPACES_COMPLETE                                             Status = 0x00E70002
	STATUS_SPACES_REDIRECT                                             Status = 0x00E70003
	STATUS_OBJECT_NAME_EXISTS                                          Status = 0x40000000
	STATUS_THREAD_WAS_SUSPENDED                                        Status = 0x40000001
	STATUS_WORKING_SET_LIMIT_RANGE                                     Status = 0x40000002
	STATUS_IMAGE_NOT_AT_BASE                                           Status = 0x40000003
	STATUS_RXACT_STATE_CREATED                                         Status = 0x40000004
	STATUS_SEGMENT_NOTIFICATION                                        Status = 0x40000005
	STATUS_LOCAL_USER_SESSION_KEY                                      Status = 0x40000006
	STATUS_BAD_CURRENT_DIRECTORY                                       Status = 0x40000007
	STATUS_SERIAL_MORE_WRITES                                          Status = 0x40000008
	STATUS_REGISTRY_RECOVERED                                          Status = 0x40000009
	STATUS_FT_READ_RECOVERY_FROM_BACKUP                                Status = 0x4000000A
	STATUS_FT_WRITE_RECOVERY                                           Status = 0x4000000B
	STATUS_SERIAL_COUNTER_TIMEOUT                                      Status = 0x4000000C
	STATUS_NULL_LM_PASSWORD                                            Status = 0x4000000D
	STATUS_IMAGE_MACHINE_TYPE_MISMATCH                                 Status = 0x4000000E
	STATUS_RECEIVE_PARTIAL                                             Status = 0x4000000F
	STATUS_RECEIVE_EXPEDITED                                           Status = 0x40000010
	STATUS_RECEIVE_PARTIAL_EXPEDITED                                   Status = 0x40000011
	STATUS_EVENT_DONE                                                  Status = 0x40000012
	STATUS_EVENT_PENDING                                               Status = 0x40000013
	STATUS_CHECKING_FILE_SYSTEM                                        Status = 0x40000014
	STATUS_FATAL_APP_EXIT                                              Status = 0x40000015
	STATUS_PREDEFINED_HANDLE                                           Status = 0x40000016
	STATUS_WAS_UNLOCKED                                                Status = 0x40000017
	STATUS_SERVICE_NOTIFICATION                                        Status = 0x40000018
	STATUS_WAS_LOCKED                                                  Status = 0x40000019
	STATUS_LOG_HARD_ERROR                                              Status = 0x4000001A
	STATUS_ALREADY_WIN32                                               Status = 0x4000001B
	STATUS_WX86_UNSIMULATE                                             Status = 0x4000001C
	STATUS_WX86_CONTINUE                                               Status = 0x4000001D
	STATUS_WX86_SINGLE_STEP                                            Status = 0x4000001E
	STATUS_WX86_BREAKPOINT                                             Status = 0x4000001F
	STATUS_WX86_EXCEPTION_CONTINUE                                     Status = 0x40000020
	STATUS_WX86_EXCEPTION_LASTCHANCE                                   Status = 0x40000021
	STATUS_WX86_EXCEPTION_CHAIN                                        Status = 0x40000022
	STATUS_IMAGE_MACHINE_TYPE_MISMATCH_EXE                             Status = 0x40000023
	STATUS_NO_YIELD_PERFORMED                                          Status = 0x40000024
	STATUS_TIMER_RESUME_IGNORED                                        Status = 0x40000025
	STATUS_ARBITRATION_UNHANDLED                                       Status = 0x40000026
	STATUS_CARDBUS_NOT_SUPPORTED                                       Status = 0x40000027
	STATUS_WX86_CREATEWX86TIB                                          Status = 0x40000028
	STATUS_MP_PROCESSOR_MISMATCH                                       Status = 0x40000029
	STATUS_HIBERNATED                                                  Status = 0x4000002A
	STATUS_RESUME_HIBERNATION                                          Status = 0x4000002B
	STATUS_FIRMWARE_UPDATED                                            Status = 0x4000002C
	STATUS_DRIVERS_LEAKING_LOCKED_PAGES                                Status = 0x4000002D
	STATUS_MESSAGE_RETRIEVED                                           Status = 0x4000002E
	STATUS_SYSTEM_POWERSTATE_TRANSITION                                Status = 0x4000002F
	STATUS_ALPC_CHECK_COMPLETION_LIST                                  Status = 0x40000030
	STATUS_SYSTEM_POWERSTATE_COMPLEX_TRANSITION                        Status = 0x40000031
	STATUS_ACCESS_AUDIT_BY_POLICY                                      Status = 0x40000032
	STATUS_ABANDON_HIBERFILE                                           Status = 0x40000033
	STATUS_BIZRULES_NOT_ENABLED                                        Status = 0x40000034
	STATUS_FT_READ_FROM_COPY                                           Status = 0x40000035
	STATUS_IMAGE_AT_DIFFERENT_BASE                                     Status = 0x40000036
	STATUS_PATCH_DEFERRED                                              Status = 0x40000037
	STATUS_EMULATION_BREAKPOINT                                        Status = 0x40000038
	STATUS_EMULATION_SYSCALL                                           Status = 0x40000039
	STATUS_EMULATION_FLOAT_EXCEPTION                                   Status = 0x4000003A
	STATUS_WAKE_SYSTEM                                                 Status = 0x40000294
	STATUS_DS_SHUTTING_DOWN                                            Status = 0x40000370
	STATUS_VOLUME_UPGRADE_NOT_NEEDED                                   Status = 0x400004D9
	STATUS_VOLUME_UPGRADE_PENDING                                      Status = 0x400004DA
	STATUS_DISK_REPAIR_REDIRECTED                                      Status = 0x40000807
	STATUS_SERVICES_FAILED_AUTOSTART                                   Status = 0x4000A144
	DBG_REPLY_LATER                                                    Status = 0x40010001
	DBG_UNABLE_TO_PROVIDE_HANDLE                                       Status = 0x40010002
	DBG_TERMINATE_THREAD                                               Status = 0x40010003
	DBG_TERMINATE_PROCESS                                              Status = 0x40010004
	DBG_CONTROL_C                                                      Status = 0x40010005
	DBG_PRINTEXCEPTION_C                                               Status = 0x40010006
	DBG_RIPEXCEPTION                                                   Status = 0x40010007
	DBG_CONTROL_BREAK                                                  Status = 0x40010008
	DBG_COMMAND_EXCEPTION                                              Status = 0x40010009
	DBG_PRINTEXCEPTION_WIDE_C                                          Status = 0x4001000A
	RPC_NT_UUID_LOCAL_ONLY                                             Status = 0x40020056
	RPC_NT_SEND_INCOMPLETE                                             Status = 0x400200AF
	STATUS_CTX_CDM_CONNECT                                             Status = 0x400A0004
	STATUS_CTX_CDM_DISCONNECT                                          Status = 0x400A0005
	STATUS_SXS_RELEASE_ACTIVATION_CONTEXT                              Status = 0x4015000D
	STATUS_HEURISTIC_DAMAGE_POSSIBLE                                   Status = 0x40190001
	STATUS_RECOVERY_NOT_NEEDED                                         Status = 0x40190034
	STATUS_RM_ALREADY_STARTED                                          Status = 0x40190035
	STATUS_LOG_NO_RESTART                                              Status = 0x401A000C
	STATUS_VIDEO_DRIVER_DEBUG_REPORT_REQUEST                           Status = 0x401B00EC
	STATUS_GRAPHICS_PARTIAL_DATA_POPULATED                             Status = 0x401E000A
	STATUS_GRAPHICS_SKIP_ALLOCATION_PREPARATION                        Status = 0x401E0201
	STATUS_GRAPHICS_MODE_NOT_PINNED                                    Status = 0x401E0307
	STATUS_GRAPHICS_NO_PREFERRED_MODE                                  Status = 0x401E031E
	STATUS_GRAPHICS_DATASET_IS_EMPTY                                   Status = 0x401E034B
	STATUS_GRAPHICS_NO_MORE_ELEMENTS_IN_DATASET                        Status = 0x401E034C
	STATUS_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_PINNED    Status = 0x401E0351
	STATUS_GRAPHICS_UNKNOWN_CHILD_STATUS                               Status = 0x401E042F
	STATUS_GRAPHICS_LEADLINK_START_DEFERRED                            Status = 0x401E0437
	STATUS_GRAPHICS_POLLING_TOO_FREQUENTLY                             Status = 0x401E0439
	STATUS_GRAPHICS_START_DEFERRED                                     Status = 0x401E043A
	STATUS_GRAPHICS_DEPENDABLE_CHILD_STATUS                            Status = 0x401E043C
	STATUS_NDIS_INDICATION_REQUIRED                                    Status = 0x40230001
	STATUS_PCP_UNSUPPORTED_PSS_SALT                                    Status = 0x40292023
	STATUS_GUARD_PAGE_VIOLATION                                        Status = 0x80000001
	STATUS_DATATYPE_MISALIGNMENT                                       Status = 0x80000002
	STATUS_BREAKPOINT                                                  Status = 0x80000003
	STATUS_SINGLE_STEP                                                 Status = 0x80000004
	STATUS_BUFFER_OVERFLOW                                             Status = 0x80000005
	STATUS_NO_MORE_FILES                                               Status = 0x80000006
	STATUS_WAKE_SYSTEM_DEBUGGER                                        Status = 0x80000007
	STATUS_HANDLES_CLOSED                                              Status = 0x8000000A
	STATUS_NO_INHERITANCE                                              Status = 0x8000000B
	STATUS_GUID_SUBSTITUTION_MADE                                      Status = 0x8000000C
	STATUS_PARTIAL_COPY                                                Status = 0x8000000D
	STATUS_DEVICE_PAPER_EMPTY                                          Status = 0x8000000E
	STATUS_DEVICE_POWERED_OFF                                          Status = 0x8000000F
	STATUS_DEVICE_OFF_LINE                                             Status = 0x80000010
	STATUS_DEVICE_BUSY                                                 Status = 0x80000011
	STATUS_NO_MORE_EAS                                                 Status = 0x80000012
	STATUS_INVALID_EA_NAME                                             Status = 0x80000013
	STATUS_EA_LIST_INCONSISTENT                                        Status = 0x80000014
	STATUS_INVALID_EA_FLAG                                             Status = 0x80000015
	STATUS_VERIFY_REQUIRED                                             Status = 0x80000016
	STATUS_EXTRANEOUS_INFORMATION                                      Status = 0x80000017
	STATUS_RXACT_COMMIT_NECESSARY                                      Status = 0x80000018
	STATUS_NO_MORE_ENTRIES                                             Status = 0x8000001A
	STATUS_FILEMARK_DETECTED                                           Status = 0x8000001B
	STATUS_MEDIA_CHANGED                                               Status = 0x8000001C
	STATUS_BUS_RESET                                                   Status = 0x8000001D
	STATUS_END_OF_MEDIA                                                Status = 0x8000001E
	STATUS_BEGINNING_OF_MEDIA                                          Status = 0x8000001F
	STATUS_MEDIA_CHECK                                                 Status = 0x80000020
	STATUS_SETMARK_DETECTED                                            Status = 0x80000021
	STATUS_NO_DATA_DETECTED                                            Status = 0x80000022
	STATUS_REDIRECTOR_HAS_OPEN_HANDLES                                 Status = 0x80000023
	STATUS_SERVER_HAS_OPEN_HANDLES                                     Status = 0x80000024
	STATUS_ALREADY_DISCONNECTED                                        Status = 0x80000025
	STATUS_LONGJUMP                                                    Status = 0x80000026
	STATUS_CLEANER_CARTRIDGE_INSTALLED                                 Status = 0x80000027
	STATUS_PLUGPLAY_QUERY_VETOED                                       Status = 0x80000028
	STATUS_UNWIND_CONSOLIDATE                                          Status = 0x80000029
	STATUS_REGISTRY_HIVE_RECOVERED                                     Status = 0x8000002A
	STATUS_DLL_MIGHT_BE_INSECURE                                       Status = 0x8000002B
	STATUS_DLL_MIGHT_BE_INCOMPATIBLE                                   Status = 0x8000002C
	STATUS_STOPPED_ON_SYMLINK                                          Status = 0x8000002D
	STATUS_CANNOT_GRANT_REQUESTED_OPLOCK                               Status = 0x8000002E
	STATUS_NO_ACE_CONDITION                                            Status = 0x8000002F
	STATUS_DEVICE_SUPPORT_IN_PROGRESS                                  Status = 0x80000030
	STATUS_DEVICE_POWER_CYCLE_REQUIRED                                 Status = 0x80000031
	STATUS_NO_WORK_DONE                                                Status = 0x80000032
	STATUS_RETURN_ADDRESS_HIJACK_ATTEMPT                               Status = 0x80000033
	STATUS_RECOVERABLE_BUGCHECK                                        Status = 0x80000034
	STATUS_PTE_CHANGE_NOT_COMPLETED                                    Status = 0x80000035
	STATUS_DEVICE_RESET_REQUIRED                                       Status = 0x800001B6
	STATUS_DEVICE_REQUIRES_CLEANING                                    Status = 0x80000288
	STATUS_DEVICE_DOOR_OPEN                                            Status = 0x80000289
	STATUS_DATA_LOST_REPAIR                                            Status = 0x80000803
	STATUS_LAPS_PROCESS_TERMINATED                                     Status = 0x8000A08F
	STATUS_GPIO_INTERRUPT_ALREADY_UNMASKED                             Status = 0x8000A127
	STATUS_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH                  Status = 0x8000CF00
	STATUS_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE                          Status = 0x8000CF04
	STATUS_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS                          Status = 0x8000CF05
	DBG_EXCEPTION_NOT_HANDLED                                          Status = 0x80010001
	STATUS_CLUSTER_NODE_ALREADY_UP                                     Status = 0x80130001
	STATUS_CLUSTER_NODE_ALREADY_DOWN                                   Status = 0x80130002
	STATUS_CLUSTER_NETWORK_ALREADY_ONLINE                              Status = 0x80130003
	STATUS_CLUSTER_NETWORK_ALREADY_OFFLINE                             Status = 0x80130004
	STATUS_CLUSTER_NODE_ALREADY_MEMBER                                 Status = 0x80130005
	STATUS_COULD_NOT_RESIZE_LOG                                        Status = 0x80190009
	STATUS_NO_TXF_METADATA                                             Status = 0x80190029
	STATUS_CANT_RECOVER_WITH_HANDLE_OPEN                               Status = 0x80190031
	STATUS_TXF_METADATA_ALREADY_PRESENT                                Status = 0x80190041
	STATUS_TRANSACTION_SCOPE_CALLBACKS_NOT_SET                         Status = 0x80190042
	STATUS_VIDEO_HUNG_DISPLAY_DRIVER_THREAD_RECOVERED                  Status = 0x801B00EB
	STATUS_FLT_BUFFER_TOO_SMALL                                        Status = 0x801C0001
	STATUS_GRAPHICS_LINK_CONFIGURATION_IN_PROGRESS                     Status = 0x801E0000
	STATUS_FVE_PARTIAL_METADATA                                        Status = 0x80210001
	STATUS_FVE_TRANSIENT_STATE                                         Status = 0x80210002
	STATUS_VID_REMOTE_NODE_PARENT_GPA_PAGES_USED                       Status = 0x80370001
	STATUS_VOLMGR_INCOMPLETE_REGENERATION                              Status = 0x80380001
	STATUS_VOLMGR_INCOMPLETE_DISK_MIGRATION                            Status = 0x80380002
	STATUS_BCD_NOT_ALL_ENTRIES_IMPORTED                                Status = 0x80390001
	STATUS_BCD_NOT_ALL_ENTRIES_SYNCHRONIZED                            Status = 0x80390003
	STATUS_QUERY_STORAGE_ERROR                                         Status = 0x803A0001
	STATUS_GDI_HANDLE_LEAK                                             Status = 0x803F0001
	STATUS_SECUREBOOT_NOT_ENABLED                                      Status = 0x80430006
	STATUS_UNSUCCESSFUL                                                Status = 0xC0000001
	STATUS_NOT_IMPLEMENTED                                             Status = 0xC0000002
	STATUS_INVALID_INFO_CLASS                                          Status = 0xC0000003
	STATUS_INFO_LENGTH_MISMATCH                                        Status = 0xC0000004
	STATUS_ACCESS_VIOLATION                                            Status = 0xC0000005
	STATUS_IN_PAGE_ERROR                                               Status = 0xC0000006
	STATUS_PAGEFILE_QUOTA                                              Status = 0xC0000007
	STATUS_INVALID_HANDLE                                              Status = 0xC0000008
	STATUS_BAD_INITIAL_STACK                                           Status = 0xC0000009
	STATUS_BAD_INITIAL_PC                                              Status = 0xC000000A
	STATUS_INVALID_CID                                                 Status = 0xC000000B
	STATUS_TIMER_NOT_CANCELED                                          Status = 0xC000000C
	STATUS_INVALID_PARAMETER                                           Status = 0xC000000D
	STATUS_NO_SUCH_DEVICE                                              Status = 0xC000000E
	STATUS_NO_SUCH_FILE                                                Status = 0xC000000F
	STATUS_INVALID_DEVICE_REQUEST                                      Status = 0xC0000010
	STATUS_END_OF_FILE                                                 Status = 0xC0000011
	STATUS_WRONG_VOLUME                                                Status = 0xC0000012
	STATUS_NO_MEDIA_IN_DEVICE                                          Status = 0xC0000013
	STATUS_UNRECOGNIZED_MEDIA                                          Status = 0xC0000014
	STATUS_NONEXISTENT_SECTOR                                          Status = 0xC0000015
	STATUS_MORE_PROCESSING_REQUIRED                                    Status = 0xC0000016
	STATUS_NO_MEMORY                                                   Status = 0xC0000017
	STATUS_CONFLICTING_ADDRESSES                                       Status = 0xC0000018
	STATUS_NOT_MAPPED_VIEW                                             Status = 0xC0000019
	STATUS_UNABLE_TO_FREE_VM                                           Status = 0xC000001A
	STATUS_UNABLE_TO_DELETE_SECTION                                    Status = 0xC000001B
	STATUS_INVALID_SYSTEM_SERVICE                                      Status = 0xC000001C
	STATUS_ILLEGAL_INSTRUCTION                                         Status = 0xC000001D
	STATUS_INVALID_LOCK_SEQUENCE                                       Status = 0xC000001E
	STATUS_INVALID_VIEW_SIZE                                           Status = 0xC000001F
	STATUS_INVALID_FILE_FOR_SECTION                                    Status = 0xC0000020
	STATUS_ALREADY_COMMITTED                                           Status = 0xC0000021
	STATUS_ACCESS_DENIED                                               Status = 0xC0000022
	STATUS_BUFFER_TOO_SMALL                                            Status = 0xC0000023
	STATUS_OBJECT_TYPE_MISMATCH                                        Status = 0xC0000024
	STATUS_NONCONTINUABLE_EXCEPTION                                    Status = 0xC0000025
	STATUS_INVALID_DISPOSITION                                         Status = 0xC0000026
	STATUS_UNWIND                                                      Status = 0xC0000027
	STATUS_BAD_STACK                                                   Status = 0xC0000028
	STATUS_INVALID_UNWIND_TARGET                                       Status = 0xC0000029
	STATUS_NOT_LOCKED                                                  Status = 0xC000002A
	STATUS_PARITY_ERROR                                                Status = 0xC000002B
	STATUS_UNABLE_TO_DECOMMIT_VM                                       Status = 0xC000002C
	STATUS_NOT_COMMITTED                                               Status = 0xC000002D
	STATUS_INVALID_PORT_ATTRIBUTES                                     Status = 0xC000002E
	STATUS_PORT_MESSAGE_TOO_LONG                                       Status = 0xC000002F
	STATUS_INVALID_PARAMETER_MIX                                       Status = 0xC0000030
	STATUS_INVALID_QUOTA_LOWER                                         Status = 0xC0000031
	STATUS_DISK_CORRUPT_ERROR                                          Status = 0xC0000032
	STATUS_OBJECT_NAME_INVALID                                         Status = 0xC0000033
	STATUS_OBJECT_NAME_NOT_FOUND                                       Status = 0xC0000034
	STATUS_OBJECT_NAME_COLLISION                                       Status = 0xC0000035
	STATUS_PORT_DO_NOT_DISTURB                                         Status = 0xC0000036
	STATUS_PORT_DISCONNECTED                                           Status = 0xC0000037
	STATUS_DEVICE_ALREADY_ATTACHED                                     Status = 0xC0000038
	STATUS_OBJECT_PATH_INVALID                                         Status = 0xC0000039
	STATUS_OBJECT_PATH_NOT_FOUND                                       Status = 0xC000003A
	STATUS_OBJECT_PATH_SYNTAX_BAD                                      Status = 0xC000003B
	STATUS_DATA_OVERRUN                                                Status = 0xC000003C
	STATUS_DATA_LATE_ERROR                                             Status = 0xC000003D
	STATUS_DATA_ERROR                                                  Status = 0xC000003E
	STATUS_CRC_ERROR                                                   Status = 0xC000003F
	STATUS_SECTION_TOO_BIG                                             Status = 0xC0000040
	STATUS_PORT_CONNECTION_REFUSED                                     Status = 0xC0000041
	STATUS_INVALID_PORT_HANDLE                                         Status = 0xC0000042
	STATUS_SHARING_VIOLATION                                           Status = 0xC0000043
	STATUS_QUOTA_EXCEEDED                                              Status = 0xC0000044
	STATUS_INVALID_PAGE_PROTECTION                                     Status = 0xC0000045
	STATUS_MUTANT_NOT_OWNED                                            Status = 0xC0000046
	STATUS_SEMAPHORE_LIMIT_EXCEEDED                                    Status = 0xC0000047
	STATUS_PORT_ALREADY_SET                                            Status = 0xC0000048
	STATUS_SECTION_NOT_IMAGE                                           Status = 0xC0000049
	STATUS_SUSPEND_COUNT_EXCEEDED                                      Status = 0xC000004A
	STATUS_THREAD_IS_TERMINATING                                       Status = 0xC000004B
	STATUS_BAD_WORKING_SET_LIMIT                                       Status = 0xC000004C
	STATUS_INCOMPATIBLE_FILE_MAP                                       Status = 0xC000004D
	STATUS_SECTION_PROTECTION                                          Status = 0xC000004E
	STATUS_EAS_NOT_SUPPORTED                                           Status = 0xC000004F
	STATUS_EA_TOO_LARGE                                                Status = 0xC0000050
	STATUS_NONEXISTENT_EA_ENTRY                                        Status = 0xC0000051
	STATUS_NO_EAS_ON_FILE                                              Status = 0xC0000052
	STATUS_EA_CORRUPT_ERROR                                            Status = 0xC0000053
	STATUS_FILE_LOCK_CONFLICT                                          Status = 0xC0000054
	STATUS_LOCK_NOT_GRANTED                                            Status = 0xC0000055
	STATUS_DELETE_PENDING                                              Status = 0xC0000056
	STATUS_CTL_FILE_NOT_SUPPORTED                                      Status = 0xC0000057
	STATUS_UNKNOWN_REVISION                                            Status = 0xC0000058
	STATUS_REVISION_MISMATCH                                           Status = 0xC0000059
	STATUS_INVALID_OWNER                                               Status = 0xC000005A
	STATUS_INVALID_PRIMARY_GROUP                                       Status = 0xC000005B
	STATUS_NO_IMPERSONATION_TOKEN                                      Status = 0xC000005C
	STATUS_CANT_DISABLE_MANDATORY                                      Status = 0xC000005D
	STATUS_NO_LOGON_SERVERS                                            Status = 0xC000005E
	STATUS_NO_SUCH_LOGON_SESSION                                       Status = 0xC000005F
	STATUS_NO_SUCH_PRIVILEGE                                           Status = 0xC0000060
	STATUS_PRIVILEGE_NOT_HELD                                          Status = 0xC0000061
	STATUS_INVALID_ACCOUNT_NAME                                        Status = 0xC0000062
	STATUS_USER_EXISTS                                                 Status = 0xC0000063
	STATUS_NO_SUCH_USER                                                Status = 0xC0000064
	STATUS_GROUP_EXISTS                                                Status = 0xC0000065
	STATUS_NO_SUCH_GROUP                                               Status = 0xC0000066
	STATUS_MEMBER_IN_GROUP                                             Status = 0xC0000067
	STATUS_MEMBER_NOT_IN_GROUP                                         Status = 0xC0000068
	STATUS_LAST_ADMIN                                                  Status = 0xC0000069
	STATUS_WRONG_PASSWORD                                              Status = 0xC000006A
	STATUS_ILL_FORMED_PASSWORD                                         Status = 0xC000006B
	STATUS_PASSWORD_RESTRICTION                                        Status = 0xC000006C
	STATUS_LOGON_FAILURE                                               Status = 0xC000006D
	STATUS_ACCOUNT_RESTRICTION                                         Status = 0xC000006E
	STATUS_INVALID_LOGON_HOURS                                         Status = 0xC000006F
	STATUS_INVALID_WORKSTATION                                         Status = 0xC0000070
	STATUS_PASSWORD_EXPIRED                                            Status = 0xC0000071
	STATUS_ACCOUNT_DISABLED                                            Status = 0xC0000072
	STATUS_NONE_MAPPED                                                 Status = 0xC0000073
	STATUS_TOO_MANY_LUIDS_REQUESTED                                    Status = 0xC0000074
	STATUS_LUIDS_EXHAUSTED                                             Status = 0xC0000075
	STATUS_INVALID_SUB_AUTHORITY                                       Status = 0xC0000076
	STATUS_INVALID_ACL                                                 Status = 0xC0000077
	STATUS_INVALID_SID                                                 Status = 0xC0000078
	STATUS_INVALID_SECURITY_DESCR                                      Status = 0xC0000079
	STATUS_PROCEDURE_NOT_FOUND                                         Status = 0xC000007A
	STATUS_INVALID_IMAGE_FORMAT                                        Status = 0xC000007B
	STATUS_NO_TOKEN                                                    Status = 0xC000007C
	STATUS_BAD_INHERITANCE_ACL                                         Status = 0xC000007D
	STATUS_RANGE_NOT_LOCKED                                            Status = 0xC000007E
	STATUS_DISK_FULL                                                   Status = 0xC000007F
	STATUS_SERVER_DISABLED                                             Status = 0xC0000080
	STATUS_SERVER_NOT_DISABLED                                         Status = 0xC0000081
	STATUS_TOO_MANY_GUIDS_REQUESTED                                    Status = 0xC0000082
	STATUS_GUIDS_EXHAUSTED                                             Status = 0xC0000083
	STATUS_INVALID_ID_AUTHORITY                                        Status = 0xC0000084
	STATUS_AGENTS_EXHAUSTED                                            Status = 0xC0000085
	STATUS_INVALID_VOLUME_LABEL                                        Status = 0xC0000086
	STATUS_SECTION_NOT_EXTENDED                                        Status = 0xC0000087
	STATUS_NOT_MAPPED_DATA                                             Status = 0xC0000088
	STATUS_RESOURCE_DATA_NOT_FOUND                                     Status = 0xC0000089
	STATUS_RESOURCE_TYPE_NOT_FOUND                                     Status = 0xC000008A
	STATUS_RESOURCE_NAME_NOT_FOUND                                     Status = 0xC000008B
	STATUS_ARRAY_BOUNDS_EXCEEDED                                       Status = 0xC000008C
	STATUS_FLOAT_DENORMAL_OPERAND                                      Status = 0xC000008D
	STATUS_FLOAT_DIVIDE_BY_ZERO                                        Status = 0xC000008E
	STATUS_FLOAT_INEXACT_RESULT                                        Status = 0xC000008F
	STATUS_FLOAT_INVALID_OPERATION                                     Status = 0xC0000090
	STATUS_FLOAT_OVERFLOW                                              Status = 0xC0000091
	STATUS_FLOAT_STACK_CHECK                                           Status = 0xC0000092
	STATUS_FLOAT_UNDERFLOW                                             Status = 0xC0000093
	STATUS_INTEGER_DIVIDE_BY_ZERO                                      Status = 0xC0000094
	STATUS_INTEGER_OVERFLOW                                            Status = 0xC0000095
	STATUS_PRIVILEGED_INSTRUCTION                                      Status = 0xC0000096
	STATUS_TOO_MANY_PAGING_FILES                                       Status = 0xC0000097
	STATUS_FILE_INVALID                                                Status = 0xC0000098
	STATUS_ALLOTTED_SPACE_EXCEEDED                                     Status = 0xC0000099
	STATUS_INSUFFICIENT_RESOURCES                                      Status = 0xC000009A
	STATUS_DFS_EXIT_PATH_FOUND                                         Status = 0xC000009B
	STATUS_DEVICE_DATA_ERROR                                           Status = 0xC000009C
	STATUS_DEVICE_NOT_CONNECTED                                        Status = 0xC000009D
	STATUS_DEVICE_POWER_FAILURE                                        Status = 0xC000009E
	STATUS_FREE_VM_NOT_AT_BASE                                         Status = 0xC000009F
	STATUS_MEMORY_NOT_ALLOCATED                                        Status = 0xC00000A0
	STATUS_WORKING_SET_QUOTA                                           Status = 0xC00000A1
	STATUS_MEDIA_WRITE_PROTECTED                                       Status = 0xC00000A2
	STATUS_DEVICE_NOT_READY                                            Status = 0xC00000A3
	STATUS_INVALID_GROUP_ATTRIBUTES                                    Status = 0xC00000A4
	STATUS_BAD_IMPERSONATION_LEVEL                                     Status = 0xC00000A5
	STATUS_CANT_OPEN_ANONYMOUS                                         Status = 0xC00000A6
	STATUS_BAD_VALIDATION_CLASS                                        Status = 0xC00000A7
	STATUS_BAD_TOKEN_TYPE                                              Status = 0xC00000A8
	STATUS_BAD_MASTER_BOOT_RECORD                                      Status = 0xC00000A9
	STATUS_INSTRUCTION_MISALIGNMENT                                    Status = 0xC00000AA
	STATUS_INSTANCE_NOT_AVAILABLE                                      Status = 0xC00000AB
	STATUS_PIPE_NOT_AVAILABLE                                          Status = 0xC00000AC
	STATUS_INVALID_PIPE_STATE                                          Status = 0xC00000AD
	STATUS_PIPE_BUSY                                                   Status = 0xC00000AE
	STATUS_ILLEGAL_FUNCTION                                            Status = 0xC00000AF
	STATUS_PIPE_DISCONNECTED                                           Status = 0xC00000B0
	STATUS_PIPE_CLOSING                                                Status = 0xC00000B1
	STATUS_PIPE_CONNECTED                                              Status = 0xC00000B2
	STATUS_PIPE_LISTENING                                              Status = 0xC00000B3
	STATUS_INVALID_READ_MODE                                           Status = 0xC00000B4
	STATUS_IO_TIMEOUT                                                  Status = 0xC00000B5
	STATUS_FILE_FORCED_CLOSED                                          Status = 0xC00000B6
	STATUS_PROFILING_NOT_STARTED                                       Status = 0xC00000B7
	STATUS_PROFILING_NOT_STOPPED                                       Status = 0xC00000B8
	STATUS_COULD_NOT_INTERPRET                                         Status = 0xC00000B9
	STATUS_FILE_IS_A_DIRECTORY                                         Status = 0xC00000BA
	STATUS_NOT_SUPPORTED                                               Status = 0xC00000BB
	STATUS_REMOTE_NOT_LISTENING                                        Status = 0xC00000BC
	STATUS_DUPLICATE_NAME                                              Status = 0xC00000BD
	STATUS_BAD_NETWORK_PATH                                            Status = 0xC00000BE
	STATUS_NETWORK_BUSY                                                Status = 0xC00000BF
	STATUS_DEVICE_DOES_NOT_EXIST                                       Status = 0xC00000C0
	STATUS_TOO_MANY_COMMANDS                                           Status = 0xC00000C1
	STATUS_ADAPTER_HARDWARE_ERROR                                      Status = 0xC00000C2
	STATUS_INVALID_NETWORK_RESPONSE                                    Status = 0xC00000C3
	STATUS_UNEXPECTED_NETWORK_ERROR                                    Status = 0xC00000C4
	STATUS_BAD_REMOTE_ADAPTER                                          Status = 0xC00000C5
	STATUS_PRINT_QUEUE_FULL                                            Status = 0xC00000C6
	STATUS_NO_SPOOL_SPACE                                              Status = 0xC00000C7
	STATUS_PRINT_CANCELLED                                             Status = 0xC00000C8
	STATUS_NETWORK_NAME_DELETED                                        Status = 0xC00000C9
	STATUS_NETWORK_ACCESS_DENIED                                       Status = 0xC00000CA
	STATUS_BAD_DEVICE_TYPE                                             Status = 0xC00000CB
	STATUS_BAD_NETWORK_NAME                                            Status = 0xC00000CC
	STATUS_TOO_MANY_NAMES                                              Status = 0xC00000CD
	STATUS_TOO_MANY_SESSIONS                                           Status = 0xC00000CE
	STATUS_SHARING_PAUSED                                              Status = 0xC00000CF
	STATUS_REQUEST_NOT_ACCEPTED                                        Status = 0xC00000D0
	STATUS_REDIRECTOR_PAUSED                                           Status = 0xC00000D1
	STATUS_NET_WRITE_FAULT                                             Status = 0xC00000D2
	STATUS_PROFILING_AT_LIMIT                                          Status = 0xC00000D3
	STATUS_NOT_SAME_DEVICE                                             Status = 0xC00000D4
	STATUS_FILE_RENAMED                                                Status = 0xC00000D5
	STATUS_VIRTUAL_CIRCUIT_CLOSED                                      Status = 0xC00000D6
	STATUS_NO_SECURITY_ON_OBJECT                                       Status = 0xC00000D7
	STATUS_CANT_WAIT                                                   Status = 0xC00000D8
	STATUS_PIPE_EMPTY                                                  Status = 0xC00000D9
	STATUS_CANT_ACCESS_DOMAIN_INFO                                     Status = 0xC00000DA
	STATUS_CANT_TERMINATE_SELF                                         Status = 0xC00000DB
	STATUS_INVALID_SERVER_STATE                                        Status = 0xC00000DC
	STATUS_INVALID_DOMAIN_STATE                                        Status = 0xC00000DD
	STATUS_INVALID_DOMAIN_ROLE                                         Status = 0xC00000DE
	STATUS_NO_SUCH_DOMAIN                                              Status = 0xC00000DF
	STATUS_DOMAIN_EXISTS                                               Status = 0xC00000E0
	STATUS_DOMAIN_LIMIT_EXCEEDED                                       Status = 0xC00000E1
	STATUS_OPLOCK_NOT_GRANTED                                          Status = 0xC00000E2
	STATUS_INVALID_OPLOCK_PROTOCOL                                     Status = 0xC00000E3
	STATUS_INTERNAL_DB_CORRUPTION                                      Status = 0xC00000E4
	STATUS_INTERNAL_ERROR                                              Status = 0xC00000E5
	STATUS_GENERIC_NOT_MAPPED                                          Status = 0xC00000E6
	STATUS_BAD_DESCRIPTOR_FORMAT                                       Status = 0xC00000E7
	STATUS_INVALID_USER_BUFFER                                         Status = 0xC00000E8
	STATUS_UNEXPECTED_IO_ERROR                                         Status = 0xC00000E9
	STATUS_UNEXPECTED_MM_CREATE_ERR                                    Status = 0xC00000EA
	STATUS_UNEXPECTED_MM_MAP_ERROR                                     Status = 0xC00000EB
	STATUS_UNEXPECTED_MM_EXTEND_ERR                                    Status = 0xC00000EC
	STATUS_NOT_LOGON_PROCESS                                           Status = 0xC00000ED
	STATUS_LOGON_SESSION_EXISTS                                        Status = 0xC00000EE
	STATUS_INVALID_PARAMETER_1                                         Status = 0xC00000EF
	STATUS_INVALID_PARAMETER_2                                         Status = 0xC00000F0
	STATUS_INVALID_PARAMETER_3                                         Status = 0xC00000F1
	STATUS_INVALID_PARAMETER_4                                         Status = 0xC00000F2
	STATUS_INVALID_PARAMETER_5                                         Status = 0xC00000F3
	STATUS_INVALID_PARAMETER_6                                         Status = 0xC00000F4
	STATUS_INVALID_PARAMETER_7                                         Status = 0xC00000F5
	STATUS_INVALID_PARAMETER_8                                         Status = 0xC00000F6
	STATUS_INVALID_PARAMETER_9                                         Status = 0xC00000F7
	STATUS_INVALID_PARAMETER_10                                        Status = 0xC00000F8
	STATUS_INVALID_PARAMETER_11                                        Status = 0xC00000F9
	STATUS_INVALID_PARAMETER_12                                        Status = 0xC00000FA
	STATUS_REDIRECTOR_NOT_STARTED                                      Status = 0xC00000FB
	STATUS_REDIRECTOR_STARTED                                          Status = 0xC00000FC
	STATUS_STACK_OVERFLOW                                              Status = 0xC00000FD
	STATUS_NO_SUCH_PACKAGE                                             Status = 0xC00000FE
	STATUS_BAD_FUNCTION_TABLE                                          Status = 0xC00000FF
	STATUS_VARIABLE_NOT_FOUND                                          Status = 0xC0000100
	STATUS_DIRECTORY_NOT_EMPTY                                         Status = 0xC0000101
	STATUS_FILE_CORRUPT_ERROR                                          Status = 0xC0000102
	STATUS_NOT_A_DIRECTORY                                             Status = 0xC0000103
	STATUS_BAD_LOGON_SESSION_STATE                                     Status = 0xC0000104
	STATUS_LOGON_SESSION_COLLISION                                     Status = 0xC0000105
	STATUS_NAME_TOO_LONG                                               Status = 0xC0000106
	STATUS_FILES_OPEN                                                  Status = 0xC0000107
	STATUS_CONNECTION_IN_USE                                           Status = 0xC0000108
	STATUS_MESSAGE_NOT_FOUND                                           Status = 0xC0000109
	STATUS_PROCESS_IS_TERMINATING                                      Status = 0xC000010A
	STATUS_INVALID_LOGON_TYPE                                          Status = 0xC000010B
	STATUS_NO_GUID_TRANSLATION                                         Status = 0xC000010C
	STATUS_CANNOT_IMPERSONATE                                          Status = 0xC000010D
	STATUS_IMAGE_ALREADY_LOADED                                        Status = 0xC000010E
	STATUS_ABIOS_NOT_PRESENT                                           Status = 0xC000010F
	STATUS_ABIOS_LID_NOT_EXIST                                         Status = 0xC0000110
	STATUS_ABIOS_LID_ALREADY_OWNED                                     Status = 0xC0000111
	STATUS_ABIOS_NOT_LID_OWNER                                         Status = 0xC0000112
	STATUS_ABIOS_INVALID_COMMAND                                       Status = 0xC0000113
	STATUS_ABIOS_INVALID_LID                                           Status = 0xC0000114
	STATUS_ABIOS_SELECTOR_NOT_AVAILABLE                                Status = 0xC0000115
	STATUS_ABIOS_INVALID_SELECTOR                                      Status = 0xC0000116
	STATUS_NO_LDT                                                      Status = 0xC0000117
	STATUS_INVALID_LDT_SIZE                                            Status = 0xC0000118
	STATUS_INVALID_LDT_OFFSET                                          Status = 0xC0000119
	STATUS_INVALID_LDT_DESCRIPTOR                                      Status = 0xC000011A
	STATUS_INVALID_IMAGE_NE_FORMAT                                     Status = 0xC000011B
	STATUS_RXACT_INVALID_STATE                                         Status = 0xC000011C
	STATUS_RXACT_COMMIT_FAILURE                                        Status = 0xC000011D
	STATUS_MAPPED_FILE_SIZE_ZERO                                       Status = 0xC000011E
	STATUS_TOO_MANY_OPENED_FILES                                       Status = 0xC000011F
	STATUS_CANCELLED                                                   Status = 0xC0000120
	STATUS_CANNOT_DELETE                                               Status = 0xC0000121
	STATUS_INVALID_COMPUTER_NAME                                       Status = 0xC0000122
	STATUS_FILE_DELETED                                                Status = 0xC0000123
	STATUS_SPECIAL_ACCOUNT                                             Status = 0xC0000124
	STATUS_SPECIAL_GROUP                                               Status = 0xC0000125
	STATUS_SPECIAL_USER                                                Status = 0xC0000126
	STATUS_MEMBERS_PRIMARY_GROUP                                       Status = 0xC0000127
	STATUS_FILE_CLOSED                                                 Status = 0xC0000128
	STATUS_TOO_MANY_THREADS                                            Status = 0xC0000129
	STATUS_THREAD_NOT_IN_PROCESS                                       Status = 0xC000012A
	STATUS_TOKEN_ALREADY_IN_USE                                        Status = 0xC000012B
	STATUS_PAGEFILE_QUOTA_EXCEEDED                                     Status = 0xC000012C
	STATUS_COMMITMENT_LIMIT                                            Status = 0xC000012D
	STATUS_INVALID_IMAGE_LE_FORMAT                                     Status = 0xC000012E
	STATUS_INVALID_IMAGE_NOT_MZ                                        Status = 0xC000012F
	STATUS_INVALID_IMAGE_PROTECT                                       Status = 0xC0000130
	STATUS_INVALID_IMAGE_WIN_16                                        Status = 0xC0000131
	STATUS_LOGON_SERVER_CONFLICT                                       Status = 0xC0000132
	STATUS_TIME_DIFFERENCE_AT_DC                                       Status = 0xC0000133
	STATUS_SYNCHRONIZATION_REQUIRED                                    Status = 0xC0000134
	STATUS_DLL_NOT_FOUND                                               Status = 0xC0000135
	STATUS_OPEN_FAILED                                                 Status = 0xC0000136
	STATUS_IO_PRIVILEGE_FAILED                                         Status = 0xC0000137
	STATUS_ORDINAL_NOT_FOUND                                           Status = 0xC0000138
	STATUS_ENTRYPOINT_NOT_FOUND                                        Status = 0xC0000139
	STATUS_CONTROL_C_EXIT                                              Status = 0xC000013A
	STATUS_LOCAL_DISCONNECT                                            Status = 0xC000013B
	STATUS_REMOTE_DISCONNECT                                           Status = 0xC000013C
	STATUS_REMOTE_RESOURCES                                            Status = 0xC000013D
	STATUS_LINK_FAILED                                                 Status = 0xC000013E
	STATUS_LINK_TIMEOUT                                                Status = 0xC000013F
	STATUS_INVALID_CONNECTION                                          Status = 0xC0000140
	STATUS_INVALID_ADDRESS                                             Status = 0xC0000141
	STATUS_DLL_INIT_FAILED                                             Status = 0xC0000142
	STATUS_MISSING_SYSTEMFILE                                          Status = 0xC0000143
	STATUS_UNHANDLED_EXCEPTION                                         Status = 0xC0000144
	STATUS_APP_INIT_FAILURE                                            Status = 0xC0000145
	STATUS_PAGEFILE_CREATE_FAILED                                      Status = 0xC0000146
	STATUS_NO_PAGEFILE                                                 Status = 0xC0000147
	STATUS_INVALID_LEVEL                                               Status = 0xC0000148
	STATUS_WRONG_PASSWORD_CORE                                         Status = 0xC0000149
	STATUS_ILLEGAL_FLOAT_CONTEXT                                       Status = 0xC000014A
	STATUS_PIPE_BROKEN                                                 Status = 0xC000014B
	STATUS_REGISTRY_CORRUPT                                            Status = 0xC000014C
	STATUS_REGISTRY_IO_FAILED                                          Status = 0xC000014D
	STATUS_NO_EVENT_PAIR                                               Status = 0xC000014E
	STATUS_UNRECOGNIZED_VOLUME                                         Status = 0xC000014F
	STATUS_SERIAL_NO_DEVICE_INITED                                     Status = 0xC0000150
	STATUS_NO_SUCH_ALIAS                                               Status = 0xC0000151
	STATUS_MEMBER_NOT_IN_ALIAS                                         Status = 0xC0000152
	STATUS_MEMBER_IN_ALIAS                                             Status = 0xC0000153
	STATUS_ALIAS_EXISTS                                                Status = 0xC0000154
	STATUS_LOGON_NOT_GRANTED                                           Status = 0xC0000155
	STATUS_TOO_MANY_SECRETS                                            Status = 0xC0000156
	STATUS_SECRET_TOO_LONG                                             Status = 0xC0000157
	STATUS_INTERNAL_DB_ERROR                                           Status = 0xC0000158
	STATUS_FULLSCREEN_MODE                                             Status = 0xC0000159
	STATUS_TOO_MANY_CONTEXT_IDS                                        Status = 0xC000015A
	STATUS_LOGON_TYPE_NOT_GRANTED                                      Status = 0xC000015B
	STATUS_NOT_REGISTRY_FILE                                           Status = 0xC000015C
	STATUS_NT_CROSS_ENCRYPTION_REQUIRED                                Status = 0xC000015D
	STATUS_DOMAIN_CTRLR_CONFIG_ERROR                                   Status = 0xC000015E
	STATUS_FT_MISSING_MEMBER                                           Status = 0xC000015F
	STATUS_ILL_FORMED_SERVICE_ENTRY                                    Status = 0xC0000160
	STATUS_ILLEGAL_CHARACTER                                           Status = 0xC0000161
	STATUS_UNMAPPABLE_CHARACTER                                        Status = 0xC0000162
	STATUS_UNDEFINED_CHARACTER                                         Status = 0xC0000163
	STATUS_FLOPPY_VOLUME                                               Status = 0xC0000164
	STATUS_FLOPPY_ID_MARK_NOT_FOUND                                    Status = 0xC0000165
	STATUS_FLOPPY_WRONG_CYLINDER                                       Status = 0xC0000166
	STATUS_FLOPPY_UNKNOWN_ERROR                                        Status = 0xC0000167
	STATUS_FLOPPY_BAD_REGISTERS                                        Status = 0xC0000168
	STATUS_DISK_RECALIBRATE_FAILED                                     Status = 0xC0000169
	STATUS_DISK_OPERATION_FAILED                                       Status = 0xC000016A
	STATUS_DISK_RESET_FAILED                                           Status = 0xC000016B
	STATUS_SHARED_IRQ_BUSY                                             Status = 0xC000016C
	STATUS_FT_ORPHANING                                                Status = 0xC000016D
	STATUS_BIOS_FAILED_TO_CONNECT_INTERRUPT                            Status = 0xC000016E
	STATUS_PARTITION_FAILURE                                           Status = 0xC0000172
	STATUS_INVALID_BLOCK_LENGTH                                        Status = 0xC0000173
	STATUS_DEVICE_NOT_PARTITIONED                                      Status = 0xC0000174
	STATUS_UNABLE_TO_LOCK_MEDIA                                        Status = 0xC0000175
	STATUS_UNABLE_TO_UNLOAD_MEDIA                                      Status = 0xC0000176
	STATUS_EOM_OVERFLOW                                                Status = 0xC0000177
	STATUS_NO_MEDIA                                                    Status = 0xC0000178
	STATUS_NO_SUCH_MEMBER                                              Status = 0xC000017A
	STATUS_INVALID_MEMBER                                              Status = 0xC000017B
	STATUS_KEY_DELETED                                                 Status = 0xC000017C
	STATUS_NO_LOG_SPACE                                                Status = 0xC000017D
	STATUS_TOO_MANY_SIDS                                               Status = 0xC000017E
	STATUS_LM_CROSS_ENCRYPTION_REQUIRED                                Status = 0xC000017F
	STATUS_KEY_HAS_CHILDREN                                            Status = 0xC0000180
	STATUS_CHILD_MUST_BE_VOLATILE                                      Status = 0xC0000181
	STATUS_DEVICE_CONFIGURATION_ERROR                                  Status = 0xC0000182
	STATUS_DRIVER_INTERNAL_ERROR                                       Status = 0xC0000183
	STATUS_INVALID_DEVICE_STATE                                        Status = 0xC0000184
	STATUS_IO_DEVICE_ERROR                                             Status = 0xC0000185
	STATUS_DEVICE_PROTOCOL_ERROR                                       Status = 0xC0000186
	STATUS_BACKUP_CONTROLLER                                           Status = 0xC0000187
	STATUS_LOG_FILE_FULL                                               Status = 0xC0000188
	STATUS_TOO_LATE                                                    Status = 0xC0000189
	STATUS_NO_TRUST_LSA_SECRET                                         Status = 0xC000018A
	STATUS_NO_TRUST_SAM_ACCOUNT                                        Status = 0xC000018B
	STATUS_TRUSTED_DOMAIN_FAILURE                                      Status = 0xC000018C
	STATUS_TRUSTED_RELATIONSHIP_FAILURE                                Status = 0xC000018D
	STATUS_EVENTLOG_FILE_CORRUPT                                       Status = 0xC000018E
	STATUS_EVENTLOG_CANT_START                                         Status = 0xC000018F
	STATUS_TRUST_FAILURE                                               Status = 0xC0000190
	STATUS_MUTANT_LIMIT_EXCEEDED                                       Status = 0xC0000191
	STATUS_NETLOGON_NOT_STARTED                                        Status = 0xC0000192
	STATUS_ACCOUNT_EXPIRED                                             Status = 0xC0000193
	STATUS_POSSIBLE_DEADLOCK                                           Status = 0xC0000194
	STATUS_NETWORK_CREDENTIAL_CONFLICT                                 Status = 0xC0000195
	STATUS_REMOTE_SESSION_LIMIT                                        Status = 0xC0000196
	STATUS_EVENTLOG_FILE_CHANGED                                       Status = 0xC0000197
	STATUS_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT                           Status = 0xC0000198
	STATUS_NOLOGON_WORKSTATION_TRUST_ACCOUNT                           Status = 0xC0000199
	STATUS_NOLOGON_SERVER_TRUST_ACCOUNT                                Status = 0xC000019A
	STATUS_DOMAIN_TRUST_INCONSISTENT                                   Status = 0xC000019B
	STATUS_FS_DRIVER_REQUIRED                                          Status = 0xC000019C
	STATUS_IMAGE_ALREADY_LOADED_AS_DLL                                 Status = 0xC000019D
	STATUS_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING        Status = 0xC000019E
	STATUS_SHORT_NAMES_NOT_ENABLED_ON_VOLUME                           Status = 0xC000019F
	STATUS_SECURITY_STREAM_IS_INCONSISTENT                             Status = 0xC00001A0
	STATUS_INVALID_LOCK_RANGE                                          Status = 0xC00001A1
	STATUS_INVALID_ACE_CONDITION                                       Status = 0xC00001A2
	STATUS_IMAGE_SUBSYSTEM_NOT_PRESENT                                 Status = 0xC00001A3
	STATUS_NOTIFICATION_GUID_ALREADY_DEFINED                           Status = 0xC00001A4
	STATUS_INVALID_EXCEPTION_HANDLER                                   Status = 0xC00001A5
	STATUS_DUPLICATE_PRIVILEGES                                        Status = 0xC00001A6
	STATUS_NOT_ALLOWED_ON_SYSTEM_FILE                                  Status = 0xC00001A7
	STATUS_REPAIR_NEEDED                                               Status = 0xC00001A8
	STATUS_QUOTA_NOT_ENABLED                                           Status = 0xC00001A9
	STATUS_NO_APPLICATION_PACKAGE                                      Status = 0xC00001AA
	STATUS_FILE_METADATA_OPTIMIZATION_IN_PROGRESS                      Status = 0xC00001AB
	STATUS_NOT_SAME_OBJECT                                             Status = 0xC00001AC
	STATUS_FATAL_MEMORY_EXHAUSTION                                     Status = 0xC00001AD
	STATUS_ERROR_PROCESS_NOT_IN_JOB                                    Status = 0xC00001AE
	STATUS_CPU_SET_INVALID                                             Status = 0xC00001AF
	STATUS_IO_DEVICE_INVALID_DATA                                      Status = 0xC00001B0
	STATUS_IO_UNALIGNED_WRITE                                          Status = 0xC00001B1
	STATUS_CONTROL_STACK_VIOLATION                                     Status = 0xC00001B2
	STATUS_WEAK_WHFBKEY_BLOCKED                                        Status = 0xC00001B3
	STATUS_SERVER_TRANSPORT_CONFLICT                                   Status = 0xC00001B4
	STATUS_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT                  Status = 0xC00001B5
	STATUS_NETWORK_OPEN_RESTRICTION                                    Status = 0xC0000201
	STATUS_NO_USER_SESSION_KEY                                         Status = 0xC0000202
	STATUS_USER_SESSION_DELETED                                        Status = 0xC0000203
	STATUS_RESOURCE_LANG_NOT_FOUND                                     Status = 0xC0000204
	STATUS_INSUFF_SERVER_RESOURCES                                     Status = 0xC0000205
	STATUS_INVALID_BUFFER_SIZE                                         Status = 0xC0000206
	STATUS_INVALID_ADDRESS_COMPONENT                                   Status = 0xC0000207
	STATUS_INVALID_ADDRESS_WILDCARD                                    Status = 0xC0000208
	STATUS_TOO_MANY_ADDRESSES                                          Status = 0xC0000209
	STATUS_ADDRESS_ALREADY_EXISTS                                      Status = 0xC000020A
	STATUS_ADDRESS_CLOSED                                              Status = 0xC000020B
	STATUS_CONNECTION_DISCONNECTED                                     Status = 0xC000020C
	STATUS_CONNECTION_RESET                                            Status = 0xC000020D
	STATUS_TOO_MANY_NODES                                              Status = 0xC000020E
	STATUS_TRANSACTION_ABORTED                                         Status = 0xC000020F
	STATUS_TRANSACTION_TIMED_OUT                                       Status = 0xC0000210
	STATUS_TRANSACTION_NO_RELEASE                                      Status = 0xC0000211
	STATUS_TRANSACTION_NO_MATCH                                        Status = 0xC0000212
	STATUS_TRANSACTION_RESPONDED                                       Status = 0xC0000213
	STATUS_TRANSACTION_INVALID_ID                                      Status = 0xC0000214
	STATUS_TRANSACTION_INVALID_TYPE                                    Status = 0xC0000215
	STATUS_NOT_SERVER_SESSION                                          Status = 0xC0000216
	STATUS_NOT_CLIENT_SESSION                                          Status = 0xC0000217
	STATUS_CANNOT_LOAD_REGISTRY_FILE                                   Status = 0xC0000218
	STATUS_DEBUG_ATTACH_FAILED                                         Status = 0xC0000219
	STATUS_SYSTEM_PROCESS_TERMINATED                                   Status = 0xC000021A
	STATUS_DATA_NOT_ACCEPTED                                           Status = 0xC000021B
	STATUS_NO_BROWSER_SERVERS_FOUND                                    Status = 0xC000021C
	STATUS_VDM_HARD_ERROR                                              Status = 0xC000021D
	STATUS_DRIVER_CANCEL_TIMEOUT                                       Status = 0xC000021E
	STATUS_REPLY_MESSAGE_MISMATCH                                      Status = 0xC000021F
	STATUS_MAPPED_ALIGNMENT                                            Status = 0xC0000220
	STATUS_IMAGE_CHECKSUM_MISMATCH                                     Status = 0xC0000221
	STATUS_LOST_WRITEBEHIND_DATA                                       Status = 0xC0000222
	STATUS_CLIENT_SERVER_PARAMETERS_INVALID                            Status = 0xC0000223
	STATUS_PASSWORD_MUST_CHANGE                                        Status = 0xC0000224
	STATUS_NOT_FOUND                                                   Status = 0xC0000225
	STATUS_NOT_TINY_STREAM                                             Status = 0xC0000226
	STATUS_RECOVERY_FAILURE                                            Status = 0xC0000227
	STATUS_STACK_OVERFLOW_READ                                         Status = 0xC0000228
	STATUS_FAIL_CHECK                                                  Status = 0xC0000229
	STATUS_DUPLICATE_OBJECTID                                          Status = 0xC000022A
	STATUS_OBJECTID_EXISTS                                             Status = 0xC000022B
	STATUS_CONVERT_TO_LARGE                                            Status = 0xC000022C
	STATUS_RETRY                                                       Status = 0xC000022D
	STATUS_FOUND_OUT_OF_SCOPE                                          Status = 0xC000022E
	STATUS_ALLOCATE_BUCKET                                             Status = 0xC000022F
	STATUS_PROPSET_NOT_FOUND                                           Status = 0xC0000230
	STATUS_MARSHALL_OVERFLOW                                           Status = 0xC0000231
	STATUS_INVALID_VARIANT                                             Status = 0xC0000232
	STATUS_DOMAIN_CONTROLLER_NOT_FOUND                                 Status = 0xC0000233
	STATUS_ACCOUNT_LOCKED_OUT                                          Status = 0xC0000234
	STATUS_HANDLE_NOT_CLOSABLE                                         Status = 0xC0000235
	STATUS_CONNECTION_REFUSED                                          Status = 0xC0000236
	STATUS_GRACEFUL_DISCONNECT                                         Status = 0xC0000237
	STATUS_ADDRESS_ALREADY_ASSOCIATED                                  Status = 0xC0000238
	STATUS_ADDRESS_NOT_ASSOCIATED                                      Status = 0xC0000239
	STATUS_CONNECTION_INVALID                                          Status = 0xC000023A
	STATUS_CONNECTION_ACTIVE                                           Status = 0xC000023B
	STATUS_NETWORK_UNREACHABLE                                         Status = 0xC000023C
	STATUS_HOST_UNREACHABLE                                            Status = 0xC000023D
	STATUS_PROTOCOL_UNREACHABLE                                        Status = 0xC000023E
	STATUS_PORT_UNREACHABLE                                            Status = 0xC000023F
	STATUS_REQUEST_ABORTED                                             Status = 0xC0000240
	STATUS_CONNECTION_ABORTED                                          Status = 0xC0000241
	STATUS_BAD_COMPRESSION_BUFFER                                      Status = 0xC0000242
	STATUS_USER_MAPPED_FILE                                            Status = 0xC0000243
	STATUS_AUDIT_FAILED                                                Status = 0xC0000244
	STATUS_TIMER_RESOLUTION_NOT_SET                                    Status = 0xC0000245
	STATUS_CONNECTION_COUNT_LIMIT                                      Status = 0xC0000246
	STATUS_LOGIN_TIME_RESTRICTION                                      Status = 0xC0000247
	STATUS_LOGIN_WKSTA_RESTRICTION                                     Status = 0xC0000248
	STATUS_IMAGE_MP_UP_MISMATCH                                        Status = 0xC0000249
	STATUS_INSUFFICIENT_LOGON_INFO                                     Status = 0xC0000250
	STATUS_BAD_DLL_ENTRYPOINT                                          Status = 0xC0000251
	STATUS_BAD_SERVICE_ENTRYPOINT                                      Status = 0xC0000252
	STATUS_LPC_REPLY_LOST                                              Status = 0xC0000253
	STATUS_IP_ADDRESS_CONFLICT1                                        Status = 0xC0000254
	STATUS_IP_ADDRESS_CONFLICT2                                        Status = 0xC0000255
	STATUS_REGISTRY_QUOTA_LIMIT                                        Status = 0xC0000256
	STATUS_PATH_NOT_COVERED                                            Status = 0xC0000257
	STATUS_NO_CALLBACK_ACTIVE                                          Status = 0xC0000258
	STATUS_LICENSE_QUOTA_EXCEEDED                                      Status = 0xC0000259
	STATUS_PWD_TOO_SHORT                                               Status = 0xC000025A
	STATUS_PWD_TOO_RECENT                                              Status = 0xC000025B
	STATUS_PWD_HISTORY_CONFLICT                                        Status = 0xC000025C
	STATUS_PLUGPLAY_NO_DEVICE                                          Status = 0xC000025E
	STATUS_UNSUPPORTED_COMPRESSION                                     Status = 0xC000025F
	STATUS_INVALID_HW_PROFILE                                          Status = 0xC0000260
	STATUS_INVALID_PLUGPLAY_DEVICE_PATH                                Status = 0xC0000261
	STATUS_DRIVER_ORDINAL_NOT_FOUND                                    Status = 0xC0000262
	STATUS_DRIVER_ENTRYPOINT_NOT_FOUND                                 Status = 0xC0000263
	STATUS_RESOURCE_NOT_OWNED                                          Status = 0xC0000264
	STATUS_TOO_MANY_LINKS                                              Status = 0xC0000265
	STATUS_QUOTA_LIST_INCONSISTENT                                     Status = 0xC0000266
	STATUS_FILE_IS_OFFLINE                                             Status = 0xC0000267
	STATUS_EVALUATION_EXPIRATION                                       Status = 0xC0000268
	STATUS_ILLEGAL_DLL_RELOCATION                                      Status = 0xC0000269
	STATUS_LICENSE_VIOLATION                                           Status = 0xC000026A
	STATUS_DLL_INIT_FAILED_LOGOFF                                      Status = 0xC000026B
	STATUS_DRIVER_UNABLE_TO_LOAD                                       Status = 0xC000026C
	STATUS_DFS_UNAVAILABLE                                             Status = 0xC000026D
	STATUS_VOLUME_DISMOUNTED                                           Status = 0xC000026E
	STATUS_WX86_INTERNAL_ERROR                                         Status = 0xC000026F
	STATUS_WX86_FLOAT_STACK_CHECK                                      Status = 0xC0000270
	STATUS_VALIDATE_CONTINUE                                           Status = 0xC0000271
	STATUS_NO_MATCH                                                    Status = 0xC0000272
	STATUS_NO_MORE_MATCHES                                             Status = 0xC0000273
	STATUS_NOT_A_REPARSE_POINT                                         Status = 0xC0000275
	STATUS_IO_REPARSE_TAG_INVALID                                      Status = 0xC0000276
	STATUS_IO_REPARSE_TAG_MISMATCH                                     Status = 0xC0000277
	STATUS_IO_REPARSE_DATA_INVALID                                     Status = 0xC0000278
	STATUS_IO_REPARSE_TAG_NOT_HANDLED                                  Status = 0xC0000279
	STATUS_PWD_TOO_LONG                                                Status = 0xC000027A
	STATUS_STOWED_EXCEPTION                                            Status = 0xC000027B
	STATUS_CONTEXT_STOWED_EXCEPTION                                    Status = 0xC000027C
	STATUS_REPARSE_POINT_NOT_RESOLVED                                  Status = 0xC0000280
	STATUS_DIRECTORY_IS_A_REPARSE_POINT                                Status = 0xC0000281
	STATUS_RANGE_LIST_CONFLICT                                         Status = 0xC0000282
	STATUS_SOURCE_ELEMENT_EMPTY                                        Status = 0xC0000283
	STATUS_DESTINATION_ELEMENT_FULL                                    Status = 0xC0000284
	STATUS_ILLEGAL_ELEMENT_ADDRESS                                     Status = 0xC0000285
	STATUS_MAGAZINE_NOT_PRESENT                                        Status = 0xC0000286
	STATUS_REINITIALIZATION_NEEDED                                     Status = 0xC0000287
	STATUS_ENCRYPTION_FAILED                                           Status = 0xC000028A
	STATUS_DECRYPTION_FAILED                                           Status = 0xC000028B
	STATUS_RANGE_NOT_FOUND                                             Status = 0xC000028C
	STATUS_NO_RECOVERY_POLICY                                          Status = 0xC000028D
	STATUS_NO_EFS                                                      Status = 0xC000028E
	STATUS_WRONG_EFS                                                   Status = 0xC000028F
	STATUS_NO_USER_KEYS                                                Status = 0xC0000290
	STATUS_FILE_NOT_ENCRYPTED                                          Status = 0xC0000291
	STATUS_NOT_EXPORT_FORMAT                                           Status = 0xC0000292
	STATUS_FILE_ENCRYPTED                                              Status = 0xC0000293
	STATUS_WMI_GUID_NOT_FOUND                                          Status = 0xC0000295
	STATUS_WMI_INSTANCE_NOT_FOUND                                      Status = 0xC0000296
	STATUS_WMI_ITEMID_NOT_FOUND                                        Status = 0xC0000297
	STATUS_WMI_TRY_AGAIN                                               Status = 0xC0000298
	STATUS_SHARED_POLICY                                               Status = 0xC0000299
	STATUS_POLICY_OBJECT_NOT_FOUND                                     Status = 0xC000029A
	STATUS_POLICY_ONLY_IN_DS                                           Status = 0xC000029B
	STATUS_VOLUME_NOT_UPGRADED                                         Status = 0xC000029C
	STATUS_REMOTE_STORAGE_NOT_ACTIVE                                   Status = 0xC000029D
	STATUS_REMOTE_STORAGE_MEDIA_ERROR                                  Status = 0xC000029E
	STATUS_NO_TRACKING_SERVICE                                         Status = 0xC000029F
	STATUS_SERVER_SID_MISMATCH                                         Status = 0xC00002A0
	STATUS_DS_NO_ATTRIBUTE_OR_VALUE                                    Status = 0xC00002A1
	STATUS_DS_INVALID_ATTRIBUTE_SYNTAX                                 Status = 0xC00002A2
	STATUS_DS_ATTRIBUTE_TYPE_UNDEFINED                                 Status = 0xC00002A3
	STATUS_DS_ATTRIBUTE_OR_VALUE_EXISTS                                Status = 0xC00002A4
	STATUS_DS_BUSY                                                     Status = 0xC00002A5
	STATUS_DS_UNAVAILABLE                                              Status = 0xC00002A6
	STATUS_DS_NO_RIDS_ALLOCATED                                        Status = 0xC00002A7
	STATUS_DS_NO_MORE_RIDS                                             Status = 0xC00002A8
	STATUS_DS_INCORRECT_ROLE_OWNER                                     Status = 0xC00002A9
	STATUS_DS_RIDMGR_INIT_ERROR                                        Status = 0xC00002AA
	STATUS_DS_OBJ_CLASS_VIOLATION                                      Status = 0xC00002AB
	STATUS_DS_CANT_ON_NON_LEAF                                         Status = 0xC00002AC
	STATUS_DS_CANT_ON_RDN                                              Status = 0xC00002AD
	STATUS_DS_CANT_MOD_OBJ_CLASS                                       Status = 0xC00002AE
	STATUS_DS_CROSS_DOM_MOVE_FAILED                                    Status = 0xC00002AF
	STATUS_DS_GC_NOT_AVAILABLE                                         Status = 0xC00002B0
	STATUS_DIRECTORY_SERVICE_REQUIRED                                  Status = 0xC00002B1
	STATUS_REPARSE_ATTRIBUTE_CONFLICT                                  Status = 0xC00002B2
	STATUS_CANT_ENABLE_DENY_ONLY                                       Status = 0xC00002B3
	STATUS_FLOAT_MULTIPLE_FAULTS                                       Status = 0xC00002B4
	STATUS_FLOAT_MULTIPLE_TRAPS                                        Status = 0xC00002B5
	STATUS_DEVICE_REMOVED                                              Status = 0xC00002B6
	STATUS_JOURNAL_DELETE_IN_PROGRESS                                  Status = 0xC00002B7
	STATUS_JOURNAL_NOT_ACTIVE                                          Status = 0xC00002B8
	STATUS_NOINTERFACE                                                 Status = 0xC00002B9
	STATUS_DS_RIDMGR_DISABLED                                          Status = 0xC00002BA
	STATUS_DS_ADMIN_LIMIT_EXCEEDED                                     Status = 0xC00002C1
	STATUS_DRIVER_FAILED_SLEEP                                         Status = 0xC00002C2
	STATUS_MUTUAL_AUTHENTICATION_FAILED                                Status = 0xC00002C3
	STATUS_CORRUPT_SYSTEM_FILE                                         Status = 0xC00002C4
	STATUS_DATATYPE_MISALIGNMENT_ERROR                                 Status = 0xC00002C5
	STATUS_WMI_READ_ONLY                                               Status = 0xC00002C6
	STATUS_WMI_SET_FAILURE                                             Status = 0xC00002C7
	STATUS_COMMITMENT_MINIMUM                                          Status = 0xC00002C8
	STATUS_REG_NAT_CONSUMPTION                                         Status = 0xC00002C9
	STATUS_TRANSPORT_FULL                                              Status = 0xC00002CA
	STATUS_DS_SAM_INIT_FAILURE                                         Status = 0xC00002CB
	STATUS_ONLY_IF_CONNECTED                                           Status = 0xC00002CC
	STATUS_DS_SENSITIVE_GROUP_VIOLATION                                Status = 0xC00002CD
	STATUS_PNP_RESTART_ENUMERATION                                     Status = 0xC00002CE
	STATUS_JOURNAL_ENTRY_DELETED                                       Status = 0xC00002CF
	STATUS_DS_CANT_MOD_PRIMARYGROUPID                                  Status = 0xC00002D0
	STATUS_SYSTEM_IMAGE_BAD_SIGNATURE                                  Status = 0xC00002D1
	STATUS_PNP_REBOOT_REQUIRED                                         Status = 0xC00002D2
	STATUS_POWER_STATE_INVALID                                         Status = 0xC00002D3
	STATUS_DS_INVALID_GROUP_TYPE                                       Status = 0xC00002D4
	STATUS_DS_NO_NEST_GLOBALGROUP_IN_MIXEDDOMAIN                       Status = 0xC00002D5
	STATUS_DS_NO_NEST_LOCALGROUP_IN_MIXEDDOMAIN                        Status = 0xC00002D6
	STATUS_DS_GLOBAL_CANT_HAVE_LOCAL_MEMBER                            Status = 0xC00002D7
	STATUS_DS_GLOBAL_CANT_HAVE_UNIVERSAL_MEMBER                        Status = 0xC00002D8
	STATUS_DS_UNIVERSAL_CANT_HAVE_LOCAL_MEMBER                         Status = 0xC00002D9
	STATUS_DS_GLOBAL_CANT_HAVE_CROSSDOMAIN_MEMBER                      Status = 0xC00002DA
	STATUS_DS_LOCAL_CANT_HAVE_CROSSDOMAIN_LOCAL_MEMBER                 Status = 0xC00002DB
	STATUS_DS_HAVE_PRIMARY_MEMBERS                                     Status = 0xC00002DC
	STATUS_WMI_NOT_SUPPORTED                                           Status = 0xC00002DD
	STATUS_INSUFFICIENT_POWER                                          Status = 0xC00002DE
	STATUS_SAM_NEED_BOOTKEY_PASSWORD                                   Status = 0xC00002DF
	STATUS_SAM_NEED_BOOTKEY_FLOPPY                                     Status = 0xC00002E0
	STATUS_DS_CANT_START                                               Status = 0xC00002E1
	STATUS_DS_INIT_FAILURE                                             Status = 0xC00002E2
	STATUS_SAM_INIT_FAILURE                                            Status = 0xC00002E3
	STATUS_DS_GC_REQUIRED                                              Status = 0xC00002E4
	STATUS_DS_LOCAL_MEMBER_OF_LOCAL_ONLY                               Status = 0xC00002E5
	STATUS_DS_NO_FPO_IN_UNIVERSAL_GROUPS                               Status = 0xC00002E6
	STATUS_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED                           Status = 0xC00002E7
	STATUS_MULTIPLE_FAULT_VIOLATION                                    Status = 0xC00002E8
	STATUS_CURRENT_DOMAIN_NOT_ALLOWED                                  Status = 0xC00002E9
	STATUS_CANNOT_MAKE                                                 Status = 0xC00002EA
	STATUS_SYSTEM_SHUTDOWN                                             Status = 0xC00002EB
	STATUS_DS_INIT_FAILURE_CONSOLE                                     Status = 0xC00002EC
	STATUS_DS_SAM_INIT_FAILURE_CONSOLE                                 Status = 0xC00002ED
	STATUS_UNFINISHED_CONTEXT_DELETED                                  Status = 0xC00002EE
	STATUS_NO_TGT_REPLY                                                Status = 0xC00002EF
	STATUS_OBJECTID_NOT_FOUND                                          Status = 0xC00002F0
	STATUS_NO_IP_ADDRESSES                                             Status = 0xC00002F1
	STATUS_WRONG_CREDENTIAL_HANDLE                                     Status = 0xC00002F2
	STATUS_CRYPTO_SYSTEM_INVALID                                       Status = 0xC00002F3
	STATUS_MAX_REFERRALS_EXCEEDED                                      Status = 0xC00002F4
	STATUS_MUST_BE_KDC                                                 Status = 0xC00002F5
	STATUS_STRONG_CRYPTO_NOT_SUPPORTED                                 Status = 0xC00002F6
	STATUS_TOO_MANY_PRINCIPALS                                         Status = 0xC00002F7
	STATUS_NO_PA_DATA                                                  Status = 0xC00002F8
	STATUS_PKINIT_NAME_MISMATCH                                        Status = 0xC00002F9
	STATUS_SMARTCARD_LOGON_REQUIRED                                    Status = 0xC00002FA
	STATUS_KDC_INVALID_REQUEST                                         Status = 0xC00002FB
	STATUS_KDC_UNABLE_TO_REFER                                         Status = 0xC00002FC
	STATUS_KDC_UNKNOWN_ETYPE                                           Status = 0xC00002FD
	STATUS_SHUTDOWN_IN_PROGRESS                                        Status = 0xC00002FE
	STATUS_SERVER_SHUTDOWN_IN_PROGRESS                                 Status = 0xC00002FF
	STATUS_NOT_SUPPORTED_ON_SBS                                        Status = 0xC0000300
	STATUS_WMI_GUID_DISCONNECTED                                       Status = 0xC0000301
	STATUS_WMI_ALREADY_DISABLED                                        Status = 0xC0000302
	STATUS_WMI_ALREADY_ENABLED                                         Status = 0xC0000303
	STATUS_MFT_TOO_FRAGMENTED                                          Status = 0xC0000304
	STATUS_COPY_PROTECTION_FAILURE                                     Status = 0xC0000305
	STATUS_CSS_AUTHENTICATION_FAILURE                                  Status = 0xC0000306
	STATUS_CSS_KEY_NOT_PRESENT                                         Status = 0xC0000307
	STATUS_CSS_KEY_NOT_ESTABLISHED                                     Status = 0xC0000308
	STATUS_CSS_SCRAMBLED_SECTOR                                        Status = 0xC0000309
	STATUS_CSS_REGION_MISMATCH                                         Status = 0xC000030A
	STATUS_CSS_RESETS_EXHAUSTED                                        Status = 0xC000030B
	STATUS_PASSWORD_CHANGE_REQUIRED                                    Status = 0xC000030C
	STATUS_LOST_MODE_LOGON_RESTRICTION                                 Status = 0xC000030D
	STATUS_PKINIT_FAILURE                                              Status = 0xC0000320
	STATUS_SMARTCARD_SUBSYSTEM_FAILURE                                 Status = 0xC0000321
	STATUS_NO_KERB_KEY                                                 Status = 0xC0000322
	STATUS_HOST_DOWN                                                   Status = 0xC0000350
	STATUS_UNSUPPORTED_PREAUTH                                         Status = 0xC0000351
	STATUS_EFS_ALG_BLOB_TOO_BIG                                        Status = 0xC0000352
	STATUS_PORT_NOT_SET                                                Status = 0xC0000353
	STATUS_DEBUGGER_INACTIVE                                           Status = 0xC0000354
	STATUS_DS_VERSION_CHECK_FAILURE                                    Status = 0xC0000355
	STATUS_AUDITING_DISABLED                                           Status = 0xC0000356
	STATUS_PRENT4_MACHINE_ACCOUNT                                      Status = 0xC0000357
	STATUS_DS_AG_CANT_HAVE_UNIVERSAL_MEMBER                            Status = 0xC0000358
	STATUS_INVALID_IMAGE_WIN_32                                        Status = 0xC0000359
	STATUS_INVALID_IMAGE_WIN_64                                        Status = 0xC000035A
	STATUS_BAD_BINDINGS                                                Status = 0xC000035B
	STATUS_NETWORK_SESSION_EXPIRED                                     Status = 0xC000035C
	STATUS_APPHELP_BLOCK                                               Status = 0xC000035D
	STATUS_ALL_SIDS_FILTERED                                           Status = 0xC000035E
	STATUS_NOT_SAFE_MODE_DRIVER                                        Status = 0xC000035F
	STATUS_ACCESS_DISABLED_BY_POLICY_DEFAULT                           Status = 0xC0000361
	STATUS_ACCESS_DISABLED_BY_POLICY_PATH                              Status = 0xC0000362
	STATUS_ACCESS_DISABLED_BY_POLICY_PUBLISHER                         Status = 0xC0000363
	STATUS_ACCESS_DISABLED_BY_POLICY_OTHER                             Status = 0xC0000364
	STATUS_FAILED_DRIVER_ENTRY                                         Status = 0xC0000365
	STATUS_DEVICE_ENUMERATION_ERROR                                    Status = 0xC0000366
	STATUS_MOUNT_POINT_NOT_RESOLVED                                    Status = 0xC0000368
	STATUS_INVALID_DEVICE_OBJECT_PARAMETER                             Status = 0xC0000369
	STATUS_MCA_OCCURED                                                 Status = 0xC000036A
	STATUS_DRIVER_BLOCKED_CRITICAL                                     Status = 0xC000036B
	STATUS_DRIVER_BLOCKED                                              Status = 0xC000036C
	STATUS_DRIVER_DATABASE_ERROR                                       Status = 0xC000036D
	STATUS_SYSTEM_HIVE_TOO_LARGE                                       Status = 0xC000036E
	STATUS_INVALID_IMPORT_OF_NON_DLL                                   Status = 0xC000036F
	STATUS_NO_SECRETS                                                  Status = 0xC0000371
	STATUS_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY                       Status = 0xC0000372
	STATUS_FAILED_STACK_SWITCH                                         Status = 0xC0000373
	STATUS_HEAP_CORRUPTION                                             Status = 0xC0000374
	STATUS_SMARTCARD_WRONG_PIN                                         Status = 0xC0000380
	STATUS_SMARTCARD_CARD_BLOCKED                                      Status = 0xC0000381
	STATUS_SMARTCARD_CARD_NOT_AUTHENTICATED                            Status = 0xC0000382
	STATUS_SMARTCARD_NO_CARD                                           Status = 0xC0000383
	STATUS_SMARTCARD_NO_KEY_CONTAINER                                  Status = 0xC0000384
	STATUS_SMARTCARD_NO_CERTIFICATE                                    Status = 0xC0000385
	STATUS_SMARTCARD_NO_KEYSET                                         Status = 0xC0000386
	STATUS_SMARTCARD_IO_ERROR                                          Status = 0xC0000387
	STATUS_DOWNGRADE_DETECTED                                          Status = 0xC0000388
	STATUS_SMARTCARD_CERT_REVOKED                                      Status = 0xC0000389
	STATUS_ISSUING_CA_UNTRUSTED                                        Status = 0xC000038A
	STATUS_REVOCATION_OFFLINE_C                                        Status = 0xC000038B
	STATUS_PKINIT_CLIENT_FAILURE                                       Status = 0xC000038C
	STATUS_SMARTCARD_CERT_EXPIRED                                      Status = 0xC000038D
	STATUS_DRIVER_FAILED_PRIOR_UNLOAD                                  Status = 0xC000038E
	STATUS_SMARTCARD_SILENT_CONTEXT                                    Status = 0xC000038F
	STATUS_PER_USER_TRUST_QUOTA_EXCEEDED                               Status = 0xC0000401
	STATUS_ALL_USER_TRUST_QUOTA_EXCEEDED                               Status = 0xC0000402
	STATUS_USER_DELETE_TRUST_QUOTA_EXCEEDED                            Status = 0xC0000403
	STATUS_DS_NAME_NOT_UNIQUE                                          Status = 0xC0000404
	STATUS_DS_DUPLICATE_ID_FOUND                                       Status = 0xC0000405
	STATUS_DS_GROUP_CONVERSION_ERROR                                   Status = 0xC0000406
	STATUS_VOLSNAP_PREPARE_HIBERNATE                                   Status = 0xC0000407
	STATUS_USER2USER_REQUIRED                                          Status = 0xC0000408
	STATUS_STACK_BUFFER_OVERRUN                                        Status = 0xC0000409
	STATUS_NO_S4U_PROT_SUPPORT                                         Status = 0xC000040A
	STATUS_CROSSREALM_DELEGATION_FAILURE                               Status = 0xC000040B
	STATUS_REVOCATION_OFFLINE_KDC                                      Status = 0xC000040C
	STATUS_ISSUING_CA_UNTRUSTED_KDC                                    Status = 0xC000040D
	STATUS_KDC_CERT_EXPIRED                                            Status = 0xC000040E
	STATUS_KDC_CERT_REVOKED                                            Status = 0xC000040F
	STATUS_PARAMETER_QUOTA_EXCEEDED                                    Status = 0xC0000410
	STATUS_HIBERNATION_FAILURE                                         Status = 0xC0000411
	STATUS_DELAY_LOAD_FAILED                                           Status = 0xC0000412
	STATUS_AUTHENTICATION_FIREWALL_FAILED                              Status = 0xC0000413
	STATUS_VDM_DISALLOWED                                              Status = 0xC0000414
	STATUS_HUNG_DISPLAY_DRIVER_THREAD                                  Status = 0xC0000415
	STATUS_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE     Status = 0xC0000416
	STATUS_INVALID_CRUNTIME_PARAMETER                                  Status = 0xC0000417
	STATUS_NTLM_BLOCKED                                                Status = 0xC0000418
	STATUS_DS_SRC_SID_EXISTS_IN_FOREST                                 Status = 0xC0000419
	STATUS_DS_DOMAIN_NAME_EXISTS_IN_FOREST                             Status = 0xC000041A
	STATUS_DS_FLAT_NAME_EXISTS_IN_FOREST                               Status = 0xC000041B
	STATUS_INVALID_USER_PRINCIPAL_NAME                                 Status = 0xC000041C
	STATUS_FATAL_USER_CALLBACK_EXCEPTION                               Status = 0xC000041D
	STATUS_ASSERTION_FAILURE                                           Status = 0xC0000420
	STATUS_VERIFIER_STOP                                               Status = 0xC0000421
	STATUS_CALLBACK_POP_STACK                                          Status = 0xC0000423
	STATUS_INCOMPATIBLE_DRIVER_BLOCKED                                 Status = 0xC0000424
	STATUS_HIVE_UNLOADED                                               Status = 0xC0000425
	STATUS_COMPRESSION_DISABLED                                        Status = 0xC0000426
	STATUS_FILE_SYSTEM_LIMITATION                                      Status = 0xC0000427
	STATUS_INVALID_IMAGE_HASH                                          Status = 0xC0000428
	STATUS_NOT_CAPABLE                                                 Status = 0xC0000429
	STATUS_REQUEST_OUT_OF_SEQUENCE                                     Status = 0xC000042A
	STATUS_IMPLEMENTATION_LIMIT                                        Status = 0xC000042B
	STATUS_ELEVATION_REQUIRED                                          Status = 0xC000042C
	STATUS_NO_SECURITY_CONTEXT                                         Status = 0xC000042D
	STATUS_PKU2U_CERT_FAILURE                                          Status = 0xC000042F
	STATUS_BEYOND_VDL                                                  Status = 0xC0000432
	STATUS_ENCOUNTERED_WRITE_IN_PROGRESS                               Status = 0xC0000433
	STATUS_PTE_CHANGED                                                 Status = 0xC0000434
	STATUS_PURGE_FAILED                                                Status = 0xC0000435
	STATUS_CRED_REQUIRES_CONFIRMATION                                  Status = 0xC0000440
	STATUS_CS_ENCRYPTION_INVALID_SERVER_RESPONSE                       Status = 0xC0000441
	STATUS_CS_ENCRYPTION_UNSUPPORTED_SERVER                            Status = 0xC0000442
	STATUS_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE                       Status = 0xC0000443
	STATUS_CS_ENCRYPTION_NEW_ENCRYPTED_FILE                            Status = 0xC0000444
	STATUS_CS_ENCRYPTION_FILE_NOT_CSE                                  Status = 0xC0000445
	STATUS_INVALID_LABEL                                               Status = 0xC0000446
	STATUS_DRIVER_PROCESS_TERMINATED                                   Status = 0xC0000450
	STATUS_AMBIGUOUS_SYSTEM_DEVICE                                     Status = 0xC0000451
	STATUS_SYSTEM_DEVICE_NOT_FOUND                                     Status = 0xC0000452
	STATUS_RESTART_BOOT_APPLICATION                                    Status = 0xC0000453
	STATUS_INSUFFICIENT_NVRAM_RESOURCES                                Status = 0xC0000454
	STATUS_INVALID_SESSION                                             Status = 0xC0000455
	STATUS_THREAD_ALREADY_IN_SESSION                                   Status = 0xC0000456
	STATUS_THREAD_NOT_IN_SESSION                                       Status = 0xC0000457
	STATUS_INVALID_WEIGHT                                              Status = 0xC0000458
	STATUS_REQUEST_PAUSED                                              Status = 0xC0000459
	STATUS_NO_RANGES_PROCESSED                                         Status = 0xC0000460
	STATUS_DISK_RESOURCES_EXHAUSTED                                    Status = 0xC0000461
	STATUS_NEEDS_REMEDIATION                                           Status = 0xC0000462
	STATUS_DEVICE_FEATURE_NOT_SUPPORTED                                Status = 0xC0000463
	STATUS_DEVICE_UNREACHABLE                                          Status = 0xC0000464
	STATUS_INVALID_TOKEN                                               Status = 0xC0000465
	STATUS_SERVER_UNAVAILABLE                                          Status = 0xC0000466
	STATUS_FILE_NOT_AVAILABLE                                          Status = 0xC0000467
	STATUS_DEVICE_INSUFFICIENT_RESOURCES                               Status = 0xC0000468
	STATUS_PACKAGE_UPDATING                                            Status = 0xC0000469
	STATUS_NOT_READ_FROM_COPY                                          Status = 0xC000046A
	STATUS_FT_WRITE_FAILURE                                            Status = 0xC000046B
	STATUS_FT_DI_SCAN_REQUIRED                                         Status = 0xC000046C
	STATUS_OBJECT_NOT_EXTERNALLY_BACKED                                Status = 0xC000046D
	STATUS_EXTERNAL_BACKING_PROVIDER_UNKNOWN                           Status = 0xC000046E
	STATUS_COMPRESSION_NOT_BENEFICIAL                                  Status = 0xC000046F
	STATUS_DATA_CHECKSUM_ERROR                                         Status = 0xC0000470
	STATUS_INTERMIXED_KERNEL_EA_OPERATION                              Status = 0xC0000471
	STATUS_TRIM_READ_ZERO_NOT_SUPPORTED                                Status = 0xC0000472
	STATUS_TOO_MANY_SEGMENT_DESCRIPTORS                                Status = 0xC0000473
	STATUS_INVALID_OFFSET_ALIGNMENT                                    Status = 0xC0000474
	STATUS_INVALID_FIELD_IN_PARAMETER_LIST                             Status = 0xC0000475
	STATUS_OPERATION_IN_PROGRESS                                       Status = 0xC0000476
	STATUS_INVALID_INITIATOR_TARGET_PATH                               Status = 0xC0000477
	STATUS_SCRUB_DATA_DISABLED                                         Status = 0xC0000478
	STATUS_NOT_REDUNDANT_STORAGE                                       Status = 0xC0000479
	STATUS_RESIDENT_FILE_NOT_SUPPORTED                                 Status = 0xC000047A
	STATUS_COMPRESSED_FILE_NOT_SUPPORTED                               Status = 0xC000047B
	STATUS_DIRECTORY_NOT_SUPPORTED                                     Status = 0xC000047C
	STATUS_IO_OPERATION_TIMEOUT                                        Status = 0xC000047D
	STATUS_SYSTEM_NEEDS_REMEDIATION                                    Status = 0xC000047E
	STATUS_APPX_INTEGRITY_FAILURE_CLR_NGEN                             Status = 0xC000047F
	STATUS_SHARE_UNAVAILABLE                                           Status = 0xC0000480
	STATUS_APISET_NOT_HOSTED                                           Status = 0xC0000481
	STATUS_APISET_NOT_PRESENT                                          Status = 0xC0000482
	STATUS_DEVICE_HARDWARE_ERROR                                       Status = 0xC0000483
	STATUS_FIRMWARE_SLOT_INVALID                                       Status = 0xC0000484
	STATUS_FIRMWARE_IMAGE_INVALID                                      Status = 0xC0000485
	STATUS_STORAGE_TOPOLOGY_ID_MISMATCH                                Status = 0xC0000486
	STATUS_WIM_NOT_BOOTABLE                                            Status = 0xC0000487
	STATUS_BLOCKED_BY_PARENTAL_CONTROLS                                Status = 0xC0000488
	STATUS_NEEDS_REGISTRATION                                          Status = 0xC0000489
	STATUS_QUOTA_ACTIVITY                                              Status = 0xC000048A
	STATUS_CALLBACK_INVOKE_INLINE                                      Status = 0xC000048B
	STATUS_BLOCK_TOO_MANY_REFERENCES                                   Status = 0xC000048C
	STATUS_MARKED_TO_DISALLOW_WRITES                                   Status = 0xC000048D
	STATUS_NETWORK_ACCESS_DENIED_EDP                                   Status = 0xC000048E
	STATUS_ENCLAVE_FAILURE                                             Status = 0xC000048F
	STATUS_PNP_NO_COMPAT_DRIVERS                                       Status = 0xC0000490
	STATUS_PNP_DRIVER_PACKAGE_NOT_FOUND                                Status = 0xC0000491
	STATUS_PNP_DRIVER_CONFIGURATION_NOT_FOUND                          Status = 0xC0000492
	STATUS_PNP_DRIVER_CONFIGURATION_INCOMPLETE                         Status = 0xC0000493
	STATUS_PNP_FUNCTION_DRIVER_REQUIRED                                Status = 0xC0000494
	STATUS_PNP_DEVICE_CONFIGURATION_PENDING                            Status = 0xC0000495
	STATUS_DEVICE_HINT_NAME_BUFFER_TOO_SMALL                           Status = 0xC0000496
	STATUS_PACKAGE_NOT_AVAILABLE                                       Status = 0xC0000497
	STATUS_DEVICE_IN_MAINTENANCE                                       Status = 0xC0000499
	STATUS_NOT_SUPPORTED_ON_DAX                                        Status = 0xC000049A
	STATUS_FREE_SPACE_TOO_FRAGMENTED                                   Status = 0xC000049B
	STATUS_DAX_MAPPING_EXISTS                                          Status = 0xC000049C
	STATUS_CHILD_PROCESS_BLOCKED                                       Status = 0xC000049D
	STATUS_STORAGE_LOST_DATA_PERSISTENCE                               Status = 0xC000049E
	STATUS_VRF_CFG_ENABLED                                             Status = 0xC000049F
	STATUS_PARTITION_TERMINATING                                       Status = 0xC00004A0
	STATUS_EXTERNAL_SYSKEY_NOT_SUPPORTED                               Status = 0xC00004A1
	STATUS_ENCLAVE_VIOLATION                                           Status = 0xC00004A2
	STATUS_FILE_PROTECTED_UNDER_DPL                                    Status = 0xC00004A3
	STATUS_VOLUME_NOT_CLUSTER_ALIGNED                                  Status = 0xC00004A4
	STATUS_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND                      Status = 0xC00004A5
	STATUS_APPX_FILE_NOT_ENCRYPTED                                     Status = 0xC00004A6
	STATUS_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED                          Status = 0xC00004A7
	STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET                Status = 0xC00004A8
	STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE                 Status = 0xC00004A9
	STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER                 Status = 0xC00004AA
	STATUS_FT_READ_FAILURE                                             Status = 0xC00004AB
	STATUS_PATCH_CONFLICT                                              Status = 0xC00004AC
	STATUS_STORAGE_RESERVE_ID_INVALID                                  Status = 0xC00004AD
	STATUS_STORAGE_RESERVE_DOES_NOT_EXIST                              Status = 0xC00004AE
	STATUS_STORAGE_RESERVE_ALREADY_EXISTS                              Status = 0xC00004AF
	STATUS_STORAGE_RESERVE_NOT_EMPTY                                   Status = 0xC00004B0
	STATUS_NOT_A_DAX_VOLUME                                            Status = 0xC00004B1
	STATUS_NOT_DAX_MAPPABLE                                            Status = 0xC00004B2
	STATUS_CASE_DIFFERING_NAMES_IN_DIR                                 Status = 0xC00004B3
	STATUS_FILE_NOT_SUPPORTED                                          Status = 0xC00004B4
	STATUS_NOT_SUPPORTED_WITH_BTT                                      Status = 0xC00004B5
	STATUS_ENCRYPTION_DISABLED                                         Status = 0xC00004B6
	STATUS_ENCRYPTING_METADATA_DISALLOWED                              Status = 0xC00004B7
	STATUS_CANT_CLEAR_ENCRYPTION_FLAG                                  Status = 0xC00004B8
	STATUS_UNSATISFIED_DEPENDENCIES                                    Status = 0xC00004B9
	STATUS_CASE_SENSITIVE_PATH                                         Status = 0xC00004BA
	STATUS_UNSUPPORTED_PAGING_MODE                                     Status = 0xC00004BB
	STATUS_UNTRUSTED_MOUNT_POINT                                       Status = 0xC00004BC
	STATUS_HAS_SYSTEM_CRITICAL_FILES                                   Status = 0xC00004BD
	STATUS_OBJECT_IS_IMMUTABLE                                         Status = 0xC00004BE
	STATUS_FT_READ_FROM_COPY_FAILURE                                   Status = 0xC00004BF
	STATUS_IMAGE_LOADED_AS_PATCH_IMAGE                                 Status = 0xC00004C0
	STATUS_STORAGE_STACK_ACCESS_DENIED                                 Status = 0xC00004C1
	STATUS_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES                         Status = 0xC00004C2
	STATUS_ENCRYPTED_FILE_NOT_SUPPORTED                                Status = 0xC00004C3
	STATUS_SPARSE_FILE_NOT_SUPPORTED                                   Status = 0xC00004C4
	STATUS_PAGEFILE_NOT_SUPPORTED                                      Status = 0xC00004C5
	STATUS_VOLUME_NOT_SUPPORTED                                        Status = 0xC00004C6
	STATUS_NOT_SUPPORTED_WITH_BYPASSIO                                 Status = 0xC00004C7
	STATUS_NO_BYPASSIO_DRIVER_SUPPORT                                  Status = 0xC00004C8
	STATUS_NOT_SUPPORTED_WITH_ENCRYPTION                               Status = 0xC00004C9
	STATUS_NOT_SUPPORTED_WITH_COMPRESSION                              Status = 0xC00004CA
	STATUS_NOT_SUPPORTED_WITH_REPLICATION                              Status = 0xC00004CB
	STATUS_NOT_SUPPORTED_WITH_DEDUPLICATION                            Status = 0xC00004CC
	STATUS_NOT_SUPPORTED_WITH_AUDITING                                 Status = 0xC00004CD
	STATUS_NOT_SUPPORTED_WITH_MONITORING                               Status = 0xC00004CE
	STATUS_NOT_SUPPORTED_WITH_SNAPSHOT                                 Status = 0xC00004CF
	STATUS_NOT_SUPPORTED_WITH_VIRTUALIZATION                           Status = 0xC00004D0
	STATUS_INDEX_OUT_OF_BOUNDS                                         Status = 0xC00004D1
	STATUS_BYPASSIO_FLT_NOT_SUPPORTED                                  Status = 0xC00004D2
	STATUS_VOLUME_WRITE_ACCESS_DENIED                                  Status = 0xC00004D3
	STATUS_PATCH_NOT_REGISTERED                                        Status = 0xC00004D4
	STATUS_NOT_SUPPORTED_WITH_CACHED_HANDLE                            Status = 0xC00004D5
	STATUS_PDE_ENCRYPTION_UNAVAILABLE_FAILURE                          Status = 0xC00004D6
	STATUS_PDE_DECRYPTION_UNAVAILABLE_FAILURE                          Status = 0xC00004D7
	STATUS_PDE_DECRYPTION_UNAVAILABLE                                  Status = 0xC00004D8
	STATUS_VOLUME_UPGRADE_DISABLED                                     Status = 0xC00004DB
	STATUS_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED           Status = 0xC00004DC
	STATUS_NOT_A_DEV_VOLUME                                            Status = 0xC00004DD
	STATUS_FS_GUID_MISMATCH                                            Status = 0xC00004DE
	STATUS_CANT_ATTACH_TO_DEV_VOLUME                                   Status = 0xC00004DF
	STATUS_MEMORY_DECOMPRESSION_FAILURE                                Status = 0xC00004E0
	STATUS_INVALID_CONFIG_VALUE                                        Status = 0xC00004E1
	STATUS_MEMORY_DECOMPRESSION_HW_ERROR                               Status = 0xC00004E2
	STATUS_VOLUME_ROLLBACK_DETECTED                                    Status = 0xC00004E3
	STATUS_INVALID_TASK_NAME                                           Status = 0xC0000500
	STATUS_INVALID_TASK_INDEX                                          Status = 0xC0000501
	STATUS_THREAD_ALREADY_IN_TASK                                      Status = 0xC0000502
	STATUS_CALLBACK_BYPASS                                             Status = 0xC0000503
	STATUS_UNDEFINED_SCOPE                                             Status = 0xC0000504
	STATUS_INVALID_CAP                                                 Status = 0xC0000505
	STATUS_NOT_GUI_PROCESS                                             Status = 0xC0000506
	STATUS_DEVICE_HUNG                                                 Status = 0xC0000507
	STATUS_CONTAINER_ASSIGNED                                          Status = 0xC0000508
	STATUS_JOB_NO_CONTAINER                                            Status = 0xC0000509
	STATUS_DEVICE_UNRESPONSIVE                                         Status = 0xC000050A
	STATUS_REPARSE_POINT_ENCOUNTERED                                   Status = 0xC000050B
	STATUS_ATTRIBUTE_NOT_PRESENT                                       Status = 0xC000050C
	STATUS_NOT_A_TIERED_VOLUME                                         Status = 0xC000050D
	STATUS_ALREADY_HAS_STREAM_ID                                       Status = 0xC000050E
	STATUS_JOB_NOT_EMPTY                                               Status = 0xC000050F
	STATUS_ALREADY_INITIALIZED                                         Status = 0xC0000510
	STATUS_ENCLAVE_NOT_TERMINATED                                      Status = 0xC0000511
	STATUS_ENCLAVE_IS_TERMINATING                                      Status = 0xC0000512
	STATUS_SMB1_NOT_AVAILABLE                                          Status = 0xC0000513
	STATUS_SMR_GARBAGE_COLLECTION_REQUIRED                             Status = 0xC0000514
	STATUS_INTERRUPTED                                                 Status = 0xC0000515
	STATUS_THREAD_NOT_RUNNING                                          Status = 0xC0000516
	STATUS_SESSION_KEY_TOO_SHORT                                       Status = 0xC0000517
	STATUS_FS_METADATA_INCONSISTENT                                    Status = 0xC0000518
	STATUS_FAIL_FAST_EXCEPTION                                         Status = 0xC0000602
	STATUS_IMAGE_CERT_REVOKED                                          Status = 0xC0000603
	STATUS_DYNAMIC_CODE_BLOCKED                                        Status = 0xC0000604
	STATUS_IMAGE_CERT_EXPIRED                                          Status = 0xC0000605
	STATUS_STRICT_CFG_VIOLATION                                        Status = 0xC0000606
	STATUS_SET_CONTEXT_DENIED                                          Status = 0xC000060A
	STATUS_CROSS_PARTITION_VIOLATION                                   Status = 0xC000060B
	STATUS_PORT_CLOSED                                                 Status = 0xC0000700
	STATUS_MESSAGE_LOST                                                Status = 0xC0000701
	STATUS_INVALID_MESSAGE                                             Status = 0xC0000702
	STATUS_REQUEST_CANCELED                                            Status = 0xC0000703
	STATUS_RECURSIVE_DISPATCH                                          Status = 0xC0000704
	STATUS_LPC_RECEIVE_BUFFER_EXPECTED                                 Status = 0xC0000705
	STATUS_LPC_INVALID_CONNECTION_USAGE                                Status = 0xC0000706
	STATUS_LPC_REQUESTS_NOT_ALLOWED                                    Status = 0xC0000707
	STATUS_RESOURCE_IN_USE                                             Status = 0xC0000708
	STATUS_HARDWARE_MEMORY_ERROR                                       Status = 0xC0000709
	STATUS_THREADPOOL_HANDLE_EXCEPTION                                 Status = 0xC000070A
	STATUS_THREADPOOL_SET_EVENT_ON_COMPLETION_FAILED                   Status = 0xC000070B
	STATUS_THREADPOOL_RELEASE_SEMAPHORE_ON_COMPLETION_FAILED           Status = 0xC000070C
	STATUS_THREADPOOL_RELEASE_MUTEX_ON_COMPLETION_FAILED               Status = 0xC000070D
	STATUS_THREADPOOL_FREE_LIBRARY_ON_COMPLETION_FAILED                Status = 0xC000070E
	STATUS_THREADPOOL_RELEASED_DURING_OPERATION                        Status = 0xC000070F
	STATUS_CALLBACK_RETURNED_WHILE_IMPERSONATING                       Status = 0xC0000710
	STATUS_APC_RETURNED_WHILE_IMPERSONATING                            Status = 0xC0000711
	STATUS_PROCESS_IS_PROTECTED                                        Status = 0xC0000712
	STATUS_MCA_EXCEPTION                                               Status = 0xC0000713
	STATUS_CERTIFICATE_MAPPING_NOT_UNIQUE                              Status = 0xC0000714
	STATUS_SYMLINK_CLASS_DISABLED                                      Status = 0xC0000715
	STATUS_INVALID_IDN_NORMALIZATION                                   Status = 0xC0000716
	STATUS_NO_UNICODE_TRANSLATION                                      Status = 0xC0000717
	STATUS_ALREADY_REGISTERED                                          Status = 0xC0000718
	STATUS_CONTEXT_MISMATCH                                            Status = 0xC0000719
	STATUS_PORT_ALREADY_HAS_COMPLETION_LIST                            Status = 0xC000071A
	STATUS_CALLBACK_RETURNED_THREAD_PRIORITY                           Status = 0xC000071B
	STATUS_INVALID_THREAD                                              Status = 0xC000071C
	STATUS_CALLBACK_RETURNED_TRANSACTION                               Status = 0xC000071D
	STATUS_CALLBACK_RETURNED_LDR_LOCK                                  Status = 0xC000071E
	STATUS_CALLBACK_RETURNED_LANG                                      Status = 0xC000071F
	STATUS_CALLBACK_RETURNED_PRI_BACK                                  Status = 0xC0000720
	STATUS_CALLBACK_RETURNED_THREAD_AFFINITY                           Status = 0xC0000721
	STATUS_LPC_HANDLE_COUNT_EXCEEDED                                   Status = 0xC0000722
	STATUS_EXECUTABLE_MEMORY_WRITE                                     Status = 0xC0000723
	STATUS_KERNEL_EXECUTABLE_MEMORY_WRITE                              Status = 0xC0000724
	STATUS_ATTACHED_EXECUTABLE_MEMORY_WRITE                            Status = 0xC0000725
	STATUS_TRIGGERED_EXECUTABLE_MEMORY_WRITE                           Status = 0xC0000726
	STATUS_DISK_REPAIR_DISABLED                                        Status = 0xC0000800
	STATUS_DS_DOMAIN_RENAME_IN_PROGRESS                                Status = 0xC0000801
	STATUS_DISK_QUOTA_EXCEEDED                                         Status = 0xC0000802
	STATUS_CONTENT_BLOCKED                                             Status = 0xC0000804
	STATUS_BAD_CLUSTERS                                                Status = 0xC0000805
	STATUS_VOLUME_DIRTY                                                Status = 0xC0000806
	STATUS_DISK_REPAIR_UNSUCCESSFUL                                    Status = 0xC0000808
	STATUS_CORRUPT_LOG_OVERFULL                                        Status = 0xC0000809
	STATUS_CORRUPT_LOG_CORRUPTED                                       Status = 0xC000080A
	STATUS_CORRUPT_LOG_UNAVAILABLE                                     Status = 0xC000080B
	STATUS_CORRUPT_LOG_DELETED_FULL                                    Status = 0xC000080C
	STATUS_CORRUPT_LOG_CLEARED                                         Status = 0xC000080D
	STATUS_ORPHAN_NAME_EXHAUSTED                                       Status = 0xC000080E
	STATUS_PROACTIVE_SCAN_IN_PROGRESS                                  Status = 0xC000080F
	STATUS_ENCRYPTED_IO_NOT_POSSIBLE                                   Status = 0xC0000810
	STATUS_CORRUPT_LOG_UPLEVEL_RECORDS                                 Status = 0xC0000811
	STATUS_FILE_CHECKED_OUT                                            Status = 0xC0000901
	STATUS_CHECKOUT_REQUIRED                                           Status = 0xC0000902
	STATUS_BAD_FILE_TYPE                                               Status = 0xC0000903
	STATUS_FILE_TOO_LARGE                                              Status = 0xC0000904
	STATUS_FORMS_AUTH_REQUIRED                                         Status = 0xC0000905
	STATUS_VIRUS_INFECTED                                              Status = 0xC0000906
	STATUS_VIRUS_DELETED                                               Status = 0xC0000907
	STATUS_BAD_MCFG_TABLE                                              Status = 0xC0000908
	STATUS_CANNOT_BREAK_OPLOCK                                         Status = 0xC0000909
	STATUS_BAD_KEY                                                     Status = 0xC000090A
	STATUS_BAD_DATA                                                    Status = 0xC000090B
	STATUS_NO_KEY                                                      Status = 0xC000090C
	STATUS_FILE_HANDLE_REVOKED                                         Status = 0xC0000910
	STATUS_SECTION_DIRECT_MAP_ONLY                                     Status = 0xC0000911
	STATUS_BLOCK_WEAK_REFERENCE_INVALID                                Status = 0xC0000912
	STATUS_BLOCK_SOURCE_WEAK_REFERENCE_INVALID                         Status = 0xC0000913
	STATUS_BLOCK_TARGET_WEAK_REFERENCE_INVALID                         Status = 0xC0000914
	STATUS_BLOCK_SHARED                                                Status = 0xC0000915
	STATUS_VRF_VOLATILE_CFG_AND_IO_ENABLED                             Status = 0xC0000C08
	STATUS_VRF_VOLATILE_NOT_STOPPABLE                                  Status = 0xC0000C09
	STATUS_VRF_VOLATILE_SAFE_MODE                                      Status = 0xC0000C0A
	STATUS_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM                            Status = 0xC0000C0B
	STATUS_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS                        Status = 0xC0000C0C
	STATUS_VRF_VOLATILE_PROTECTED_DRIVER                               Status = 0xC0000C0D
	STATUS_VRF_VOLATILE_NMI_REGISTERED                                 Status = 0xC0000C0E
	STATUS_VRF_VOLATILE_SETTINGS_CONFLICT                              Status = 0xC0000C0F
	STATUS_CAR_LKD_IN_PROGRESS                                         Status = 0xC0000C10
	STATUS_DIF_ZERO_SIZE_INFORMATION                                   Status = 0xC0000C73
	STATUS_DIF_DRIVER_PLUGIN_MISMATCH                                  Status = 0xC0000C74
	STATUS_DIF_DRIVER_THUNKS_NOT_ALLOWED                               Status = 0xC0000C75
	STATUS_DIF_IOCALLBACK_NOT_REPLACED                                 Status = 0xC0000C76
	STATUS_DIF_LIVEDUMP_LIMIT_EXCEEDED                                 Status = 0xC0000C77
	STATUS_DIF_VOLATILE_SECTION_NOT_LOCKED                             Status = 0xC0000C78
	STATUS_DIF_VOLATILE_DRIVER_HOTPATCHED                              Status = 0xC0000C79
	STATUS_DIF_VOLATILE_INVALID_INFO                                   Status = 0xC0000C7A
	STATUS_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING                          Status = 0xC0000C7B
	STATUS_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING                          Status = 0xC0000C7C
	STATUS_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED                      Status = 0xC0000C7D
	STATUS_DIF_VOLATILE_NOT_ALLOWED                                    Status = 0xC0000C7E
	STATUS_DIF_BINDING_API_NOT_FOUND                                   Status = 0xC0000C7F
	STATUS_WOW_ASSERTION                                               Status = 0xC0009898
	STATUS_INVALID_SIGNATURE                                           Status = 0xC000A000
	STATUS_HMAC_NOT_SUPPORTED                                          Status = 0xC000A001
	STATUS_AUTH_TAG_MISMATCH                                           Status = 0xC000A002
	STATUS_INVALID_STATE_TRANSITION                                    Status = 0xC000A003
	STATUS_INVALID_KERNEL_INFO_VERSION                                 Status = 0xC000A004
	STATUS_INVALID_PEP_INFO_VERSION                                    Status = 0xC000A005
	STATUS_HANDLE_REVOKED                                              Status = 0xC000A006
	STATUS_EOF_ON_GHOSTED_RANGE                                        Status = 0xC000A007
	STATUS_CC_NEEDS_CALLBACK_SECTION_DRAIN                             Status = 0xC000A008
	STATUS_IPSEC_QUEUE_OVERFLOW                                        Status = 0xC000A010
	STATUS_ND_QUEUE_OVERFLOW                                           Status = 0xC000A011
	STATUS_HOPLIMIT_EXCEEDED                                           Status = 0xC000A012
	STATUS_PROTOCOL_NOT_SUPPORTED                                      Status = 0xC000A013
	STATUS_FASTPATH_REJECTED                                           Status = 0xC000A014
	STATUS_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED                  Status = 0xC000A080
	STATUS_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR                  Status = 0xC000A081
	STATUS_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR                      Status = 0xC000A082
	STATUS_XML_PARSE_ERROR                                             Status = 0xC000A083
	STATUS_XMLDSIG_ERROR                                               Status = 0xC000A084
	STATUS_WRONG_COMPARTMENT                                           Status = 0xC000A085
	STATUS_AUTHIP_FAILURE                                              Status = 0xC000A086
	STATUS_DS_OID_MAPPED_GROUP_CANT_HAVE_MEMBERS                       Status = 0xC000A087
	STATUS_DS_OID_NOT_FOUND                                            Status = 0xC000A088
	STATUS_INCORRECT_ACCOUNT_TYPE                                      Status = 0xC000A089
	STATUS_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED                     Status = 0xC000A08A
	STATUS_POLICY_CONTROLLED_ACCOUNT                                   Status = 0xC000A08B
	STATUS_LAPS_LEGACY_SCHEMA_MISSING                                  Status = 0xC000A08C
	STATUS_LAPS_SCHEMA_MISSING                                         Status = 0xC000A08D
	STATUS_LAPS_ENCRYPTION_REQUIRES_2016_DFL                           Status = 0xC000A08E
	STATUS_DS_JET_RECORD_TOO_BIG                                       Status = 0xC000A090
	STATUS_DS_REPLICA_PAGE_SIZE_MISMATCH                               Status = 0xC000A091
	STATUS_HASH_NOT_SUPPORTED                                          Status = 0xC000A100
	STATUS_HASH_NOT_PRESENT                                            Status = 0xC000A101
	STATUS_SECONDARY_IC_PROVIDER_NOT_REGISTERED                        Status = 0xC000A121
	STATUS_GPIO_CLIENT_INFORMATION_INVALID                             Status = 0xC000A122
	STATUS_GPIO_VERSION_NOT_SUPPORTED                                  Status = 0xC000A123
	STATUS_GPIO_INVALID_REGISTRATION_PACKET                            Status = 0xC000A124
	STATUS_GPIO_OPERATION_DENIED                                       Status = 0xC000A125
	STATUS_GPIO_INCOMPATIBLE_CONNECT_MODE                              Status = 0xC000A126
	STATUS_CANNOT_SWITCH_RUNLEVEL                                      Status = 0xC000A141
	STATUS_INVALID_RUNLEVEL_SETTING                                    Status = 0xC000A142
	STATUS_RUNLEVEL_SWITCH_TIMEOUT                                     Status = 0xC000A143
	STATUS_RUNLEVEL_SWITCH_AGENT_TIMEOUT                               Status = 0xC000A145
	STATUS_RUNLEVEL_SWITCH_IN_PROGRESS                                 Status = 0xC000A146
	STATUS_NOT_APPCONTAINER                                            Status = 0xC000A200
	STATUS_NOT_SUPPORTED_IN_APPCONTAINER                               Status = 0xC000A201
	STATUS_INVALID_PACKAGE_SID_LENGTH                                  Status = 0xC000A202
	STATUS_LPAC_ACCESS_DENIED                                          Status = 0xC000A203
	STATUS_ADMINLESS_ACCESS_DENIED                                     Status = 0xC000A204
	STATUS_APP_DATA_NOT_FOUND                                          Status = 0xC000A281
	STATUS_APP_DATA_EXPIRED                                            Status = 0xC000A282
	STATUS_APP_DATA_CORRUPT                                            Status = 0xC000A283
	STATUS_APP_DATA_LIMIT_EXCEEDED                                     Status = 0xC000A284
	STATUS_APP_DATA_REBOOT_REQUIRED                                    Status = 0xC000A285
	STATUS_OFFLOAD_READ_FLT_NOT_SUPPORTED                              Status = 0xC000A2A1
	STATUS_OFFLOAD_WRITE_FLT_NOT_SUPPORTED                             Status = 0xC000A2A2
	STATUS_OFFLOAD_READ_FILE_NOT_SUPPORTED                             Status = 0xC000A2A3
	STATUS_OFFLOAD_WRITE_FILE_NOT_SUPPORTED                            Status = 0xC000A2A4
	STATUS_WOF_WIM_HEADER_CORRUPT                                      Status = 0xC000A2A5
	STATUS_WOF_WIM_RESOURCE_TABLE_CORRUPT                              Status = 0xC000A2A6
	STATUS_WOF_FILE_RESOURCE_TABLE_CORRUPT                             Status = 0xC000A2A7
	STATUS_CIMFS_IMAGE_CORRUPT                                         Status = 0xC000C001
	STATUS_CIMFS_IMAGE_VERSION_NOT_SUPPORTED                           Status = 0xC000C002
	STATUS_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE                      Status = 0xC000CE01
	STATUS_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT                 Status = 0xC000CE02
	STATUS_FILE_SYSTEM_VIRTUALIZATION_BUSY                             Status = 0xC000CE03
	STATUS_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN                 Status = 0xC000CE04
	STATUS_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION                Status = 0xC000CE05
	STATUS_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT                       Status = 0xC000CF00
	STATUS_CLOUD_FILE_PROVIDER_NOT_RUNNING                             Status = 0xC000CF01
	STATUS_CLOUD_FILE_METADATA_CORRUPT                                 Status = 0xC000CF02
	STATUS_CLOUD_FILE_METADATA_TOO_LARGE                               Status = 0xC000CF03
	STATUS_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED                   Status = 0xC000CF06
	STATUS_NOT_A_CLOUD_FILE                                            Status = 0xC000CF07
	STATUS_CLOUD_FILE_NOT_IN_SYNC                                      Status = 0xC000CF08
	STATUS_CLOUD_FILE_ALREADY_CONNECTED                                Status = 0xC000CF09
	STATUS_CLOUD_FILE_NOT_SUPPORTED                                    Status = 0xC000CF0A
	STATUS_CLOUD_FILE_INVALID_REQUEST                                  Status = 0xC000CF0B
	STATUS_CLOUD_FILE_READ_ONLY_VOLUME                                 Status = 0xC000CF0C
	STATUS_CLOUD_FILE_CONNECTED_PROVIDER_ONLY                          Status = 0xC000CF0D
	STATUS_CLOUD_FILE_VALIDATION_FAILED                                Status = 0xC000CF0E
	STATUS_CLOUD_FILE_AUTHENTICATION_FAILED                            Status = 0xC000CF0F
	STATUS_CLOUD_FILE_INSUFFICIENT_RESOURCES                           Status = 0xC000CF10
	STATUS_CLOUD_FILE_NETWORK_UNAVAILABLE                              Status = 0xC000CF11
	STATUS_CLOUD_FILE_UNSUCCESSFUL                                     Status = 0xC000CF12
	STATUS_CLOUD_FILE_NOT_UNDER_SYNC_ROOT                              Status = 0xC000CF13
	STATUS_CLOUD_FILE_IN_USE                                           Status = 0xC000CF14
	STATUS_CLOUD_FILE_PINNED                                           Status = 0xC000CF15
	STATUS_CLOUD_FILE_REQUEST_ABORTED                                  Status = 0xC000CF16
	STATUS_CLOUD_FILE_PROPERTY_CORRUPT                                 Status = 0xC000CF17
	STATUS_CLOUD_FILE_ACCESS_DENIED                                    Status = 0xC000CF18
	STATUS_CLOUD_FILE_INCOMPATIBLE_HARDLINKS                           Status = 0xC000CF19
	STATUS_CLOUD_FILE_PROPERTY_LOCK_CONFLICT                           Status = 0xC000CF1A
	STATUS_CLOUD_FILE_REQUEST_CANCELED                                 Status = 0xC000CF1B
	STATUS_CLOUD_FILE_PROVIDER_TERMINATED                              Status = 0xC000CF1D
	STATUS_NOT_A_CLOUD_SYNC_ROOT                                       Status = 0xC000CF1E
	STATUS_CLOUD_FILE_REQUEST_TIMEOUT                                  Status = 0xC000CF1F
	STATUS_CLOUD_FILE_DEHYDRATION_DISALLOWED                           Status = 0xC000CF20
	STATUS_CLOUD_FILE_US_MESSAGE_TIMEOUT                               Status = 0xC000CF21
	STATUS_FILE_SNAP_IN_PROGRESS                                       Status = 0xC000F500
	STATUS_FILE_SNAP_USER_SECTION_NOT_SUPPORTED                        Status = 0xC000F501
	STATUS_FILE_SNAP_MODIFY_NOT_SUPPORTED                              Status = 0xC000F502
	STATUS_FILE_SNAP_IO_NOT_COORDINATED                                Status = 0xC000F503
	STATUS_FILE_SNAP_UNEXPECTED_ERROR                                  Status = 0xC000F504
	STATUS_FILE_SNAP_INVALID_PARAMETER                                 Status = 0xC000F505
	DBG_NO_STATE_CHANGE                                                Status = 0xC0010001
	DBG_APP_NOT_IDLE                                                   Status = 0xC0010002
	RPC_NT_INVALID_STRING_BINDING                                      Status = 0xC0020001
	RPC_NT_WRONG_KIND_OF_BINDING                                       Status = 0xC0020002
	RPC_NT_INVALID_BINDING                                             Status = 0xC0020003
	RPC_NT_PROTSEQ_NOT_SUPPORTED                                       Status = 0xC0020004
	RPC_NT_INVALID_RPC_PROTSEQ                                         Status = 0xC0020005
	RPC_NT_INVALID_STRING_UUID                                         Status = 0xC0020006
	RPC_NT_INVALID_ENDPOINT_FORMAT                                     Status = 0xC0020007
	RPC_NT_INVALID_NET_ADDR                                            Status = 0xC0020008
	RPC_NT_NO_ENDPOINT_FOUND                                           Status = 0xC0020009
	RPC_NT_INVALID_TIMEOUT                                             Status = 0xC002000A
	RPC_NT_OBJECT_NOT_FOUND                                            Status = 0xC002000B
	RPC_NT_ALREADY_REGISTERED                                          Status = 0xC002000C
	RPC_NT_TYPE_ALREADY_REGISTERED                                     Status = 0xC002000D
	RPC_NT_ALREADY_LISTENING                                           Status = 0xC002000E
	RPC_NT_NO_PROTSEQS_REGISTERED                                      Status = 0xC002000F
	RPC_NT_NOT_LISTENING                                               Status = 0xC0020010
	RPC_NT_UNKNOWN_MGR_TYPE                                            Status = 0xC0020011
	RPC_NT_UNKNOWN_IF                                                  Status = 0xC0020012
	RPC_NT_NO_BINDINGS                                                 Status = 0xC0020013
	RPC_NT_NO_PROTSEQS                                                 Status = 0xC0020014
	RPC_NT_CANT_CREATE_ENDPOINT                                        Status = 0xC0020015
	RPC_NT_OUT_OF_RESOURCES                                            Status = 0xC0020016
	RPC_NT_SERVER_UNAVAILABLE                                          Status = 0xC0020017
	RPC_NT_SERVER_TOO_BUSY                                             Status = 0xC0020018
	RPC_NT_INVALID_NETWORK_OPTIONS                                     Status = 0xC0020019
	RPC_NT_NO_CALL_ACTIVE                                              Status = 0xC002001A
	RPC_NT_CALL_FAILED                                                 Status = 0xC002001B
	RPC_NT_CALL_FAILED_DNE                                             Status = 0xC002001C
	RPC_NT_PROTOCOL_ERROR                                              Status = 0xC002001D
	RPC_NT_UNSUPPORTED_TRANS_SYN                                       Status = 0xC002001F
	RPC_NT_UNSUPPORTED_TYPE                                            Status = 0xC0020021
	RPC_NT_INVALID_TAG                                                 Status = 0xC0020022
	RPC_NT_INVALID_BOUND                                               Status = 0xC0020023
	RPC_NT_NO_ENTRY_NAME                                               Status = 0xC0020024
	RPC_NT_INVALID_NAME_SYNTAX                                         Status = 0xC0020025
	RPC_NT_UNSUPPORTED_NAME_SYNTAX                                     Status = 0xC0020026
	RPC_NT_UUID_NO_ADDRESS                                             Status = 0xC0020028
	RPC_NT_DUPLICATE_ENDPOINT                                          Status = 0xC0020029
	RPC_NT_UNKNOWN_AUTHN_TYPE                                          Status = 0xC002002A
	RPC_NT_MAX_CALLS_TOO_SMALL                                         Status = 0xC002002B
	RPC_NT_STRING_TOO_LONG                                             Status = 0xC002002C
	RPC_NT_PROTSEQ_NOT_FOUND                                           Status = 0xC002002D
	RPC_NT_PROCNUM_OUT_OF_RANGE                                        Status = 0xC002002E
	RPC_NT_BINDING_HAS_NO_AUTH                                         Status = 0xC002002F
	RPC_NT_UNKNOWN_AUTHN_SERVICE                                       Status = 0xC0020030
	RPC_NT_UNKNOWN_AUTHN_LEVEL                                         Status = 0xC0020031
	RPC_NT_INVALID_AUTH_IDENTITY                                       Status = 0xC0020032
	RPC_NT_UNKNOWN_AUTHZ_SERVICE                                       Status = 0xC0020033
	EPT_NT_INVALID_ENTRY                                               Status = 0xC0020034
	EPT_NT_CANT_PERFORM_OP                                             Status = 0xC0020035
	EPT_NT_NOT_REGISTERED                                              Status = 0xC0020036
	RPC_NT_NOTHING_TO_EXPORT                                           Status = 0xC0020037
	RPC_NT_INCOMPLETE_NAME                                             Status = 0xC0020038
	RPC_NT_INVALID_VERS_OPTION                                         Status = 0xC0020039
	RPC_NT_NO_MORE_MEMBERS                                             Status = 0xC002003A
	RPC_NT_NOT_ALL_OBJS_UNEXPORTED                                     Status = 0xC002003B
	RPC_NT_INTERFACE_NOT_FOUND                                         Status = 0xC002003C
	RPC_NT_ENTRY_ALREADY_EXISTS                                        Status = 0xC002003D
	RPC_NT_ENTRY_NOT_FOUND                                             Status = 0xC002003E
	RPC_NT_NAME_SERVICE_UNAVAILABLE                                    Status = 0xC002003F
	RPC_NT_INVALID_NAF_ID                                              Status = 0xC0020040
	RPC_NT_CANNOT_SUPPORT                                              Status = 0xC0020041
	RPC_NT_NO_CONTEXT_AVAILABLE                                        Status = 0xC0020042
	RPC_NT_INTERNAL_ERROR                                              Status = 0xC0020043
	RPC_NT_ZERO_DIVIDE                                                 Status = 0xC0020044
	RPC_NT_ADDRESS_ERROR                                               Status = 0xC0020045
	RPC_NT_FP_DIV_ZERO                                                 Status = 0xC0020046
	RPC_NT_FP_UNDERFLOW                                                Status = 0xC0020047
	RPC_NT_FP_OVERFLOW                                                 Status = 0xC0020048
	RPC_NT_CALL_IN_PROGRESS                                            Status = 0xC0020049
	RPC_NT_NO_MORE_BINDINGS                                            Status = 0xC002004A
	RPC_NT_GROUP_MEMBER_NOT_FOUND                                      Status = 0xC002004B
	EPT_NT_CANT_CREATE                                                 Status = 0xC002004C
	RPC_NT_INVALID_OBJECT                                              Status = 0xC002004D
	RPC_NT_NO_INTERFACES                                               Status = 0xC002004F
	RPC_NT_CALL_CANCELLED                                              Status = 0xC0020050
	RPC_NT_BINDING_INCOMPLETE                                          Status = 0xC0020051
	RPC_NT_COMM_FAILURE                                                Status = 0xC0020052
	RPC_NT_UNSUPPORTED_AUTHN_LEVEL                                     Status = 0xC0020053
	RPC_NT_NO_PRINC_NAME                                               Status = 0xC0020054
	RPC_NT_NOT_RPC_ERROR                                               Status = 0xC0020055
	RPC_NT_SEC_PKG_ERROR                                               Status = 0xC0020057
	RPC_NT_NOT_CANCELLED                                               Status = 0xC0020058
	RPC_NT_INVALID_ASYNC_HANDLE                                        Status = 0xC0020062
	RPC_NT_INVALID_ASYNC_CALL                                          Status = 0xC0020063
	RPC_NT_PROXY_ACCESS_DENIED                                         Status = 0xC0020064
	RPC_NT_COOKIE_AUTH_FAILED                                          Status = 0xC0020065
	RPC_NT_NO_MORE_ENTRIES                                             Status = 0xC0030001
	RPC_NT_SS_CHAR_TRANS_OPEN_FAIL                                     Status = 0xC0030002
	RPC_NT_SS_CHAR_TRANS_SHORT_FILE                                    Status = 0xC0030003
	RPC_NT_SS_IN_NULL_CONTEXT                                          Status = 0xC0030004
	RPC_NT_SS_CONTEXT_MISMATCH                                         Status = 0xC0030005
	RPC_NT_SS_CONTEXT_DAMAGED                                          Status = 0xC0030006
	RPC_NT_SS_HANDLES_MISMATCH                                         Status = 0xC0030007
	RPC_NT_SS_CANNOT_GET_CALL_HANDLE                                   Status = 0xC0030008
	RPC_NT_NULL_REF_POINTER                                            Status = 0xC0030009
	RPC_NT_ENUM_VALUE_OUT_OF_RANGE                                     Status = 0xC003000A
	RPC_NT_BYTE_COUNT_TOO_SMALL                                        Status = 0xC003000B
	RPC_NT_BAD_STUB_DATA                                               Status = 0xC003000C
	RPC_NT_INVALID_ES_ACTION                                           Status = 0xC0030059
	RPC_NT_WRONG_ES_VERSION                                            Status = 0xC003005A
	RPC_NT_WRONG_STUB_VERSION                                          Status = 0xC003005B
	RPC_NT_INVALID_PIPE_OBJECT                                         Status = 0xC003005C
	RPC_NT_INVALID_PIPE_OPERATION                                      Status = 0xC003005D
	RPC_NT_WRONG_PIPE_VERSION                                          Status = 0xC003005E
	RPC_NT_PIPE_CLOSED                                                 Status = 0xC003005F
	RPC_NT_PIPE_DISCIPLINE_ERROR                                       Status = 0xC0030060
	RPC_NT_PIPE_EMPTY                                                  Status = 0xC0030061
	STATUS_PNP_BAD_MPS_TABLE                                           Status = 0xC0040035
	STATUS_PNP_TRANSLATION_FAILED                                      Status = 0xC0040036
	STATUS_PNP_IRQ_TRANSLATION_FAILED                                  Status = 0xC0040037
	STATUS_PNP_INVALID_ID                                              Status = 0xC0040038
	STATUS_IO_REISSUE_AS_CACHED                                        Status = 0xC0040039
	STATUS_CTX_WINSTATION_NAME_INVALID                                 Status = 0xC00A0001
	STATUS_CTX_INVALID_PD                                              Status = 0xC00A0002
	STATUS_CTX_PD_NOT_FOUND                                            Status = 0xC00A0003
	STATUS_CTX_CLOSE_PENDING                                           Status = 0xC00A0006
	STATUS_CTX_NO_OUTBUF                                               Status = 0xC00A0007
	STATUS_CTX_MODEM_INF_NOT_FOUND                                     Status = 0xC00A0008
	STATUS_CTX_INVALID_MODEMNAME                                       Status = 0xC00A0009
	STATUS_CTX_RESPONSE_ERROR                                          Status = 0xC00A000A
	STATUS_CTX_MODEM_RESPONSE_TIMEOUT                                  Status = 0xC00A000B
	STATUS_CTX_MODEM_RESPONSE_NO_CARRIER                               Status = 0xC00A000C
	STATUS_CTX_MODEM_RESPONSE_NO_DIALTONE                              Status = 0xC00A000D
	STATUS_CTX_MODEM_RESPONSE_BUSY                                     Status = 0xC00A000E
	STATUS_CTX_MODEM_RESPONSE_VOICE                                    Status = 0xC00A000F
	STATUS_CTX_TD_ERROR                                                Status = 0xC00A0010
	STATUS_CTX_LICENSE_CLIENT_INVALID                                  Status = 0xC00A0012
	STATUS_CTX_LICENSE_NOT_AVAILABLE                                   Status = 0xC00A0013
	STATUS_CTX_LICENSE_EXPIRED                                         Status = 0xC00A0014
	STATUS_CTX_WINSTATION_NOT_FOUND                                    Status = 0xC00A0015
	STATUS_CTX_WINSTATION_NAME_COLLISION                               Status = 0xC00A0016
	STATUS_CTX_WINSTATION_BUSY                                         Status = 0xC00A0017
	STATUS_CTX_BAD_VIDEO_MODE                                          Status = 0xC00A0018
	STATUS_CTX_GRAPHICS_INVALID                                        Status = 0xC00A0022
	STATUS_CTX_NOT_CONSOLE                                             Status = 0xC00A0024
	STATUS_CTX_CLIENT_QUERY_TIMEOUT                                    Status = 0xC00A0026
	STATUS_CTX_CONSOLE_DISCONNECT                                      Status = 0xC00A0027
	STATUS_CTX_CONSOLE_CONNECT                                         Status = 0xC00A0028
	STATUS_CTX_SHADOW_DENIED                                           Status = 0xC00A002A
	STATUS_CTX_WINSTATION_ACCESS_DENIED                                Status = 0xC00A002B
	STATUS_CTX_INVALID_WD                                              Status = 0xC00A002E
	STATUS_CTX_WD_NOT_FOUND                                            Status = 0xC00A002F
	STATUS_CTX_SHADOW_INVALID                                          Status = 0xC00A0030
	STATUS_CTX_SHADOW_DISABLED                                         Status = 0xC00A0031
	STATUS_RDP_PROTOCOL_ERROR                                          Status = 0xC00A0032
	STATUS_CTX_CLIENT_LICENSE_NOT_SET                                  Status = 0xC00A0033
	STATUS_CTX_CLIENT_LICENSE_IN_USE                                   Status = 0xC00A0034
	STATUS_CTX_SHADOW_ENDED_BY_MODE_CHANGE                             Status = 0xC00A0035
	STATUS_CTX_SHADOW_NOT_RUNNING                                      Status = 0xC00A0036
	STATUS_CTX_LOGON_DISABLED                                          Status = 0xC00A0037
	STATUS_CTX_SECURITY_LAYER_ERROR                                    Status = 0xC00A0038
	STATUS_TS_INCOMPATIBLE_SESSIONS                                    Status = 0xC00A0039
	STATUS_TS_VIDEO_SUBSYSTEM_ERROR                                    Status = 0xC00A003A
	STATUS_MUI_FILE_NOT_FOUND                                          Status = 0xC00B0001
	STATUS_MUI_INVALID_FILE                                            Status = 0xC00B0002
	STATUS_MUI_INVALID_RC_CONFIG                                       Status = 0xC00B0003
	STATUS_MUI_INVALID_LOCALE_NAME                                     Status = 0xC00B0004
	STATUS_MUI_INVALID_ULTIMATEFALLBACK_NAME                           Status = 0xC00B0005
	STATUS_MUI_FILE_NOT_LOADED                                         Status = 0xC00B0006
	STATUS_RESOURCE_ENUM_USER_STOP                                     Status = 0xC00B0007
	STATUS_CLUSTER_INVALID_NODE                                        Status = 0xC0130001
	STATUS_CLUSTER_NODE_EXISTS                                         Status = 0xC0130002
	STATUS_CLUSTER_JOIN_IN_PROGRESS                                    Status = 0xC0130003
	STATUS_CLUSTER_NODE_NOT_FOUND                                      Status = 0xC0130004
	STATUS_CLUSTER_LOCAL_NODE_NOT_FOUND                                Status = 0xC0130005
	STATUS_CLUSTER_NETWORK_EXISTS                                      Status = 0xC0130006
	STATUS_CLUSTER_NETWORK_NOT_FOUND                                   Status = 0xC0130007
	STATUS_CLUSTER_NETINTERFACE_EXISTS                                 Status = 0xC0130008
	STATUS_CLUSTER_NETINTERFACE_NOT_FOUND                              Status = 0xC0130009
	STATUS_CLUSTER_INVALID_REQUEST                                     Status = 0xC013000A
	STATUS_CLUSTER_INVALID_NETWORK_PROVIDER                            Status = 0xC013000B
	STATUS_CLUSTER_NODE_DOWN                                           Status = 0xC013000C
	STATUS_CLUSTER_NODE_UNREACHABLE                                    Status = 0xC013000D
	STATUS_CLUSTER_NODE_NOT_MEMBER                                     Status = 0xC013000E
	STATUS_CLUSTER_JOIN_NOT_IN_PROGRESS                                Status = 0xC013000F
	STATUS_CLUSTER_INVALID_NETWORK                                     Status = 0xC0130010
	STATUS_CLUSTER_NO_NET_ADAPTERS                                     Status = 0xC0130011
	STATUS_CLUSTER_NODE_UP                                             Status = 0xC0130012
	STATUS_CLUSTER_NODE_PAUSED                                         Status = 0xC0130013
	STATUS_CLUSTER_NODE_NOT_PAUSED                                     Status = 0xC0130014
	STATUS_CLUSTER_NO_SECURITY_CONTEXT                                 Status = 0xC0130015
	STATUS_CLUSTER_NETWORK_NOT_INTERNAL                                Status = 0xC0130016
	STATUS_CLUSTER_POISONED                                            Status = 0xC0130017
	STATUS_CLUSTER_NON_CSV_PATH                                        Status = 0xC0130018
	STATUS_CLUSTER_CSV_VOLUME_NOT_LOCAL                                Status = 0xC0130019
	STATUS_CLUSTER_CSV_READ_OPLOCK_BREAK_IN_PROGRESS                   Status = 0xC0130020
	STATUS_CLUSTER_CSV_AUTO_PAUSE_ERROR                                Status = 0xC0130021
	STATUS_CLUSTER_CSV_REDIRECTED                                      Status = 0xC0130022
	STATUS_CLUSTER_CSV_NOT_REDIRECTED                                  Status = 0xC0130023
	STATUS_CLUSTER_CSV_VOLUME_DRAINING                                 Status = 0xC0130024
	STATUS_CLUSTER_CSV_SNAPSHOT_CREATION_IN_PROGRESS                   Status = 0xC0130025
	STATUS_CLUSTER_CSV_VOLUME_DRAINING_SUCCEEDED_DOWNLEVEL             Status = 0xC0130026
	STATUS_CLUSTER_CSV_NO_SNAPSHOTS                                    Status = 0xC0130027
	STATUS_CSV_IO_PAUSE_TIMEOUT                                        Status = 0xC0130028
	STATUS_CLUSTER_CSV_INVALID_HANDLE                                  Status = 0xC0130029
	STATUS_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR                   Status = 0xC0130030
	STATUS_CLUSTER_CAM_TICKET_REPLAY_DETECTED                          Status = 0xC0130031
	STATUS_ACPI_INVALID_OPCODE                                         Status = 0xC0140001
	STATUS_ACPI_STACK_OVERFLOW                                         Status = 0xC0140002
	STATUS_ACPI_ASSERT_FAILED                                          Status = 0xC0140003
	STATUS_ACPI_INVALID_INDEX                                          Status = 0xC0140004
	STATUS_ACPI_INVALID_ARGUMENT                                       Status = 0xC0140005
	STATUS_ACPI_FATAL                                                  Status = 0xC0140006
	STATUS_ACPI_INVALID_SUPERNAME                                      Status = 0xC0140007
	STATUS_ACPI_INVALID_ARGTYPE                                        Status = 0xC0140008
	STATUS_ACPI_INVALID_OBJTYPE                                        Status = 0xC0140009
	STATUS_ACPI_INVALID_TARGETTYPE                                     Status = 0xC014000A
	STATUS_ACPI_INCORRECT_ARGUMENT_COUNT                               Status = 0xC014000B
	STATUS_ACPI_ADDRESS_NOT_MAPPED                                     Status = 0xC014000C
	STATUS_ACPI_INVALID_EVENTTYPE                                      Status = 0xC014000D
	STATUS_ACPI_HANDLER_COLLISION                                      Status = 0xC014000E
	STATUS_ACPI_INVALID_DATA                                           Status = 0xC014000F
	STATUS_ACPI_INVALID_REGION                                         Status = 0xC0140010
	STATUS_ACPI_INVALID_ACCESS_SIZE                                    Status = 0xC0140011
	STATUS_ACPI_ACQUIRE_GLOBAL_LOCK                                    Status = 0xC0140012
	STATUS_ACPI_ALREADY_INITIALIZED                                    Status = 0xC0140013
	STATUS_ACPI_NOT_INITIALIZED                                        Status = 0xC0140014
	STATUS_ACPI_INVALID_MUTEX_LEVEL                                    Status = 0xC0140015
	STATUS_ACPI_MUTEX_NOT_OWNED                                        Status = 0xC0140016
	STATUS_ACPI_MUTEX_NOT_OWNER                                        Status = 0xC0140017
	STATUS_ACPI_RS_ACCESS                                              Status = 0xC0140018
	STATUS_ACPI_INVALID_TABLE                                          Status = 0xC0140019
	STATUS_ACPI_REG_HANDLER_FAILED                                     Status = 0xC0140020
	STATUS_ACPI_POWER_REQUEST_FAILED                                   Status = 0xC0140021
	STATUS_SXS_SECTION_NOT_FOUND                                       Status = 0xC0150001
	STATUS_SXS_CANT_GEN_ACTCTX                                         Status = 0xC0150002
	STATUS_SXS_INVALID_ACTCTXDATA_FORMAT                               Status = 0xC0150003
	STATUS_SXS_ASSEMBLY_NOT_FOUND                                      Status = 0xC0150004
	STATUS_SXS_MANIFEST_FORMAT_ERROR                                   Status = 0xC0150005
	STATUS_SXS_MANIFEST_PARSE_ERROR                                    Status = 0xC0150006
	STATUS_SXS_ACTIVATION_CONTEXT_DISABLED                             Status = 0xC0150007
	STATUS_SXS_KEY_NOT_FOUND                                           Status = 0xC0150008
	STATUS_SXS_VERSION_CONFLICT                                        Status = 0xC0150009
	STATUS_SXS_WRONG_SECTION_TYPE                                      Status = 0xC015000A
	STATUS_SXS_THREAD_QUERIES_DISABLED                                 Status = 0xC015000B
	STATUS_SXS_ASSEMBLY_MISSING                                        Status = 0xC015000C
	STATUS_SXS_PROCESS_DEFAULT_ALREADY_SET                             Status = 0xC015000E
	STATUS_SXS_EARLY_DEACTIVATION                                      Status = 0xC015000F
	STATUS_SXS_INVALID_DEACTIVATION                                    Status = 0xC0150010
	STATUS_SXS_MULTIPLE_DEACTIVATION                                   Status = 0xC0150011
	STATUS_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY                 Status = 0xC0150012
	STATUS_SXS_PROCESS_TERMINATION_REQUESTED                           Status = 0xC0150013
	STATUS_SXS_CORRUPT_ACTIVATION_STACK                                Status = 0xC0150014
	STATUS_SXS_CORRUPTION                                              Status = 0xC0150015
	STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE                        Status = 0xC0150016
	STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME                         Status = 0xC0150017
	STATUS_SXS_IDENTITY_DUPLICATE_ATTRIBUTE                            Status = 0xC0150018
	STATUS_SXS_IDENTITY_PARSE_ERROR                                    Status = 0xC0150019
	STATUS_SXS_COMPONENT_STORE_CORRUPT                                 Status = 0xC015001A
	STATUS_SXS_FILE_HASH_MISMATCH                                      Status = 0xC015001B
	STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT           Status = 0xC015001C
	STATUS_SXS_IDENTITIES_DIFFERENT                                    Status = 0xC015001D
	STATUS_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT                            Status = 0xC015001E
	STATUS_SXS_FILE_NOT_PART_OF_ASSEMBLY                               Status = 0xC015001F
	STATUS_ADVANCED_INSTALLER_FAILED                                   Status = 0xC0150020
	STATUS_XML_ENCODING_MISMATCH                                       Status = 0xC0150021
	STATUS_SXS_MANIFEST_TOO_BIG                                        Status = 0xC0150022
	STATUS_SXS_SETTING_NOT_REGISTERED                                  Status = 0xC0150023
	STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE                          Status = 0xC0150024
	STATUS_SMI_PRIMITIVE_INSTALLER_FAILED                              Status = 0xC0150025
	STATUS_GENERIC_COMMAND_FAILED                                      Status = 0xC0150026
	STATUS_SXS_FILE_HASH_MISSING                                       Status = 0xC0150027
	STATUS_TRANSACTIONAL_CONFLICT                                      Status = 0xC0190001
	STATUS_INVALID_TRANSACTION                                         Status = 0xC0190002
	STATUS_TRANSACTION_NOT_ACTIVE                                      Status = 0xC0190003
	STATUS_TM_INITIALIZATION_FAILED                                    Status = 0xC0190004
	STATUS_RM_NOT_ACTIVE                                               Status = 0xC0190005
	STATUS_RM_METADATA_CORRUPT                                         Status = 0xC0190006
	STATUS_TRANSACTION_NOT_JOINED                                      Status = 0xC0190007
	STATUS_DIRECTORY_NOT_RM                                            Status = 0xC0190008
	STATUS_TRANSACTIONS_UNSUPPORTED_REMOTE                             Status = 0xC019000A
	STATUS_LOG_RESIZE_INVALID_SIZE                                     Status = 0xC019000B
	STATUS_REMOTE_FILE_VERSION_MISMATCH                                Status = 0xC019000C
	STATUS_CRM_PROTOCOL_ALREADY_EXISTS                                 Status = 0xC019000F
	STATUS_TRANSACTION_PROPAGATION_FAILED                              Status = 0xC0190010
	STATUS_CRM_PROTOCOL_NOT_FOUND                                      Status = 0xC0190011
	STATUS_TRANSACTION_SUPERIOR_EXISTS                                 Status = 0xC0190012
	STATUS_TRANSACTION_REQUEST_NOT_VALID                               Status = 0xC0190013
	STATUS_TRANSACTION_NOT_REQUESTED                                   Status = 0xC0190014
	STATUS_TRANSACTION_ALREADY_ABORTED                                 Status = 0xC0190015
	STATUS_TRANSACTION_ALREADY_COMMITTED                               Status = 0xC0190016
	STATUS_TRANSACTION_INVALID_MARSHALL_BUFFER                         Status = 0xC0190017
	STATUS_CURRENT_TRANSACTION_NOT_VALID                               Status = 0xC0190018
	STATUS_LOG_GROWTH_FAILED                                           Status = 0xC0190019
	STATUS_OBJECT_NO_LONGER_EXISTS                                     Status = 0xC0190021
	STATUS_STREAM_MINIVERSION_NOT_FOUND                                Status = 0xC0190022
	STATUS_STREAM_MINIVERSION_NOT_VALID                                Status = 0xC0190023
	STATUS_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION         Status = 0xC0190024
	STATUS_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT                    Status = 0xC0190025
	STATUS_CANT_CREATE_MORE_STREAM_MINIVERSIONS                        Status = 0xC0190026
	STATUS_HANDLE_NO_LONGER_VALID                                      Status = 0xC0190028
	STATUS_LOG_CORRUPTION_DETECTED                                     Status = 0xC0190030
	STATUS_RM_DISCONNECTED                                             Status = 0xC0190032
	STATUS_ENLISTMENT_NOT_SUPERIOR                                     Status = 0xC0190033
	STATUS_FILE_IDENTITY_NOT_PERSISTENT                                Status = 0xC0190036
	STATUS_CANT_BREAK_TRANSACTIONAL_DEPENDENCY                         Status = 0xC0190037
	STATUS_CANT_CROSS_RM_BOUNDARY                                      Status = 0xC0190038
	STATUS_TXF_DIR_NOT_EMPTY                                           Status = 0xC0190039
	STATUS_INDOUBT_TRANSACTIONS_EXIST                                  Status = 0xC019003A
	STATUS_TM_VOLATILE                                                 Status = 0xC019003B
	STATUS_ROLLBACK_TIMER_EXPIRED                                      Status = 0xC019003C
	STATUS_TXF_ATTRIBUTE_CORRUPT                                       Status = 0xC019003D
	STATUS_EFS_NOT_ALLOWED_IN_TRANSACTION                              Status = 0xC019003E
	STATUS_TRANSACTIONAL_OPEN_NOT_ALLOWED                              Status = 0xC019003F
	STATUS_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE                       Status = 0xC0190040
	STATUS_TRANSACTION_REQUIRED_PROMOTION                              Status = 0xC0190043
	STATUS_CANNOT_EXECUTE_FILE_IN_TRANSACTION                          Status = 0xC0190044
	STATUS_TRANSACTIONS_NOT_FROZEN                                     Status = 0xC0190045
	STATUS_TRANSACTION_FREEZE_IN_PROGRESS                              Status = 0xC0190046
	STATUS_NOT_SNAPSHOT_VOLUME                                         Status = 0xC0190047
	STATUS_NO_SAVEPOINT_WITH_OPEN_FILES                                Status = 0xC0190048
	STATUS_SPARSE_NOT_ALLOWED_IN_TRANSACTION                           Status = 0xC0190049
	STATUS_TM_IDENTITY_MISMATCH                                        Status = 0xC019004A
	STATUS_FLOATED_SECTION                                             Status = 0xC019004B
	STATUS_CANNOT_ACCEPT_TRANSACTED_WORK                               Status = 0xC019004C
	STATUS_CANNOT_ABORT_TRANSACTIONS                                   Status = 0xC019004D
	STATUS_TRANSACTION_NOT_FOUND                                       Status = 0xC019004E
	STATUS_RESOURCEMANAGER_NOT_FOUND                                   Status = 0xC019004F
	STATUS_ENLISTMENT_NOT_FOUND                                        Status = 0xC0190050
	STATUS_TRANSACTIONMANAGER_NOT_FOUND                                Status = 0xC0190051
	STATUS_TRANSACTIONMANAGER_NOT_ONLINE                               Status = 0xC0190052
	STATUS_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION                  Status = 0xC0190053
	STATUS_TRANSACTION_NOT_ROOT                                        Status = 0xC0190054
	STATUS_TRANSACTION_OBJECT_EXPIRED                                  Status = 0xC0190055
	STATUS_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION                      Status = 0xC0190056
	STATUS_TRANSACTION_RESPONSE_NOT_ENLISTED                           Status = 0xC0190057
	STATUS_TRANSACTION_RECORD_TOO_LONG                                 Status = 0xC0190058
	STATUS_NO_LINK_TRACKING_IN_TRANSACTION                             Status = 0xC0190059
	STATUS_OPERATION_NOT_SUPPORTED_IN_TRANSACTION                      Status = 0xC019005A
	STATUS_TRANSACTION_INTEGRITY_VIOLATED                              Status = 0xC019005B
	STATUS_TRANSACTIONMANAGER_IDENTITY_MISMATCH                        Status = 0xC019005C
	STATUS_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT                            Status = 0xC019005D
	STATUS_TRANSACTION_MUST_WRITETHROUGH                               Status = 0xC019005E
	STATUS_TRANSACTION_NO_SUPERIOR                                     Status = 0xC019005F
	STATUS_EXPIRED_HANDLE                                              Status = 0xC0190060
	STATUS_TRANSACTION_NOT_ENLISTED                                    Status = 0xC0190061
	STATUS_ENLISTMENT_NOT_INITIALIZED                                  Status = 0xC0190062
	STATUS_LOG_SECTOR_INVALID                                          Status = 0xC01A0001
	STATUS_LOG_SECTOR_PARITY_INVALID                                   Status = 0xC01A0002
	STATUS_LOG_SECTOR_REMAPPED                                         Status = 0xC01A0003
	STATUS_LOG_BLOCK_INCOMPLETE                                        Status = 0xC01A0004
	STATUS_LOG_INVALID_RANGE                                           Status = 0xC01A0005
	STATUS_LOG_BLOCKS_EXHAUSTED                                        Status = 0xC01A0006
	STATUS_LOG_READ_CONTEXT_INVALID                                    Status = 0xC01A0007
	STATUS_LOG_RESTART_INVALID                                         Status = 0xC01A0008
	STATUS_LOG_BLOCK_VERSION                                           Status = 0xC01A0009
	STATUS_LOG_BLOCK_INVALID                                           Status = 0xC01A000A
	STATUS_LOG_READ_MODE_INVALID                                       Status = 0xC01A000B
	STATUS_LOG_METADATA_CORRUPT                                        Status = 0xC01A000D
	STATUS_LOG_METADATA_INVALID                                        Status = 0xC01A000E
	STATUS_LOG_METADATA_INCONSISTENT                                   Status = 0xC01A000F
	STATUS_LOG_RESERVATION_INVALID                                     Status = 0xC01A0010
	STATUS_LOG_CANT_DELETE                                             Status = 0xC01A0011
	STATUS_LOG_CONTAINER_LIMIT_EXCEEDED                                Status = 0xC01A0012
	STATUS_LOG_START_OF_LOG                                            Status = 0xC01A0013
	STATUS_LOG_POLICY_ALREADY_INSTALLED                                Status = 0xC01A0014
	STATUS_LOG_POLICY_NOT_INSTALLED                                    Status = 0xC01A0015
	STATUS_LOG_POLICY_INVALID                                          Status = 0xC01A0016
	STATUS_LOG_POLICY_CONFLICT                                         Status = 0xC01A0017
	STATUS_LOG_PINNED_ARCHIVE_TAIL                                     Status = 0xC01A0018
	STATUS_LOG_RECORD_NONEXISTENT                                      Status = 0xC01A0019
	STATUS_LOG_RECORDS_RESERVED_INVALID                                Status = 0xC01A001A
	STATUS_LOG_SPACE_RESERVED_INVALID                                  Status = 0xC01A001B
	STATUS_LOG_TAIL_INVALID                                            Status = 0xC01A001C
	STATUS_LOG_FULL                                                    Status = 0xC01A001D
	STATUS_LOG_MULTIPLEXED                                             Status = 0xC01A001E
	STATUS_LOG_DEDICATED                                               Status = 0xC01A001F
	STATUS_LOG_ARCHIVE_NOT_IN_PROGRESS                                 Status = 0xC01A0020
	STATUS_LOG_ARCHIVE_IN_PROGRESS                                     Status = 0xC01A0021
	STATUS_LOG_EPHEMERAL                                               Status = 0xC01A0022
	STATUS_LOG_NOT_ENOUGH_CONTAINERS                                   Status = 0xC01A0023
	STATUS_LOG_CLIENT_ALREADY_REGISTERED                               Status = 0xC01A0024
	STATUS_LOG_CLIENT_NOT_REGISTERED                                   Status = 0xC01A0025
	STATUS_LOG_FULL_HANDLER_IN_PROGRESS                                Status = 0xC01A0026
	STATUS_LOG_CONTAINER_READ_FAILED                                   Status = 0xC01A0027
	STATUS_LOG_CONTAINER_WRITE_FAILED                                  Status = 0xC01A0028
	STATUS_LOG_CONTAINER_OPEN_FAILED                                   Status = 0xC01A0029
	STATUS_LOG_CONTAINER_STATE_INVALID                                 Status = 0xC01A002A
	STATUS_LOG_STATE_INVALID                                           Status = 0xC01A002B
	STATUS_LOG_PINNED                                                  Status = 0xC01A002C
	STATUS_LOG_METADATA_FLUSH_FAILED                                   Status = 0xC01A002D
	STATUS_LOG_INCONSISTENT_SECURITY                                   Status = 0xC01A002E
	STATUS_LOG_APPENDED_FLUSH_FAILED                                   Status = 0xC01A002F
	STATUS_LOG_PINNED_RESERVATION                                      Status = 0xC01A0030
	STATUS_VIDEO_HUNG_DISPLAY_DRIVER_THREAD                            Status = 0xC01B00EA
	STATUS_FLT_NO_HANDLER_DEFINED                                      Status = 0xC01C0001
	STATUS_FLT_CONTEXT_ALREADY_DEFINED                                 Status = 0xC01C0002
	STATUS_FLT_INVALID_ASYNCHRONOUS_REQUEST                            Status = 0xC01C0003
	STATUS_FLT_DISALLOW_FAST_IO                                        Status = 0xC01C0004
	STATUS_FLT_INVALID_NAME_REQUEST                                    Status = 0xC01C0005
	STATUS_FLT_NOT_SAFE_TO_POST_OPERATION                              Status = 0xC01C0006
	STATUS_FLT_NOT_INITIALIZED                                         Status = 0xC01C0007
	STATUS_FLT_FILTER_NOT_READY                                        Status = 0xC01C0008
	STATUS_FLT_POST_OPERATION_CLEANUP                                  Status = 0xC01C0009
	STATUS_FLT_INTERNAL_ERROR                                          Status = 0xC01C000A
	STATUS_FLT_DELETING_OBJECT                                         Status = 0xC01C000B
	STATUS_FLT_MUST_BE_NONPAGED_POOL                                   Status = 0xC01C000C
	STATUS_FLT_DUPLICATE_ENTRY                                         Status = 0xC01C000D
	STATUS_FLT_CBDQ_DISABLED                                           Status = 0xC01C000E
	STATUS_FLT_DO_NOT_ATTACH                                           Status = 0xC01C000F
	STATUS_FLT_DO_NOT_DETACH                                           Status = 0xC01C0010
	STATUS_FLT_INSTANCE_ALTITUDE_COLLISION                             Status = 0xC01C0011
	STATUS_FLT_INSTANCE_NAME_COLLISION                                 Status = 0xC01C0012
	STATUS_FLT_FILTER_NOT_FOUND                                        Status = 0xC01C0013
	STATUS_FLT_VOLUME_NOT_FOUND                                        Status = 0xC01C0014
	STATUS_FLT_INSTANCE_NOT_FOUND                                      Status = 0xC01C0015
	STATUS_FLT_CONTEXT_ALLOCATION_NOT_FOUND                            Status = 0xC01C0016
	STATUS_FLT_INVALID_CONTEXT_REGISTRATION                            Status = 0xC01C0017
	STATUS_FLT_NAME_CACHE_MISS                                         Status = 0xC01C0018
	STATUS_FLT_NO_DEVICE_OBJECT                                        Status = 0xC01C0019
	STATUS_FLT_VOLUME_ALREADY_MOUNTED                                  Status = 0xC01C001A
	STATUS_FLT_ALREADY_ENLISTED                                        Status = 0xC01C001B
	STATUS_FLT_CONTEXT_ALREADY_LINKED                                  Status = 0xC01C001C
	STATUS_FLT_NO_WAITER_FOR_REPLY                                     Status = 0xC01C0020
	STATUS_FLT_REGISTRATION_BUSY                                       Status = 0xC01C0023
	STATUS_FLT_WCOS_NOT_SUPPORTED                                      Status = 0xC01C0024
	STATUS_MONITOR_NO_DESCRIPTOR                                       Status = 0xC01D0001
	STATUS_MONITOR_UNKNOWN_DESCRIPTOR_FORMAT                           Status = 0xC01D0002
	STATUS_MONITOR_INVALID_DESCRIPTOR_CHECKSUM                         Status = 0xC01D0003
	STATUS_MONITOR_INVALID_STANDARD_TIMING_BLOCK                       Status = 0xC01D0004
	STATUS_MONITOR_WMI_DATABLOCK_REGISTRATION_FAILED                   Status = 0xC01D0005
	STATUS_MONITOR_INVALID_SERIAL_NUMBER_MONDSC_BLOCK                  Status = 0xC01D0006
	STATUS_MONITOR_INVALID_USER_FRIENDLY_MONDSC_BLOCK                  Status = 0xC01D0007
	STATUS_MONITOR_NO_MORE_DESCRIPTOR_DATA                             Status = 0xC01D0008
	STATUS_MONITOR_INVALID_DETAILED_TIMING_BLOCK                       Status = 0xC01D0009
	STATUS_MONITOR_INVALID_MANUFACTURE_DATE                            Status = 0xC01D000A
	STATUS_GRAPHICS_NOT_EXCLUSIVE_MODE_OWNER                           Status = 0xC01E0000
	STATUS_GRAPHICS_INSUFFICIENT_DMA_BUFFER                            Status = 0xC01E0001
	STATUS_GRAPHICS_INVALID_DISPLAY_ADAPTER                            Status = 0xC01E0002
	STATUS_GRAPHICS_ADAPTER_WAS_RESET                                  Status = 0xC01E0003
	STATUS_GRAPHICS_INVALID_DRIVER_MODEL                               Status = 0xC01E0004
	STATUS_GRAPHICS_PRESENT_MODE_CHANGED                               Status = 0xC01E0005
	STATUS_GRAPHICS_PRESENT_OCCLUDED                                   Status = 0xC01E0006
	STATUS_GRAPHICS_PRESENT_DENIED                                     Status = 0xC01E0007
	STATUS_GRAPHICS_CANNOTCOLORCONVERT                                 Status = 0xC01E0008
	STATUS_GRAPHICS_DRIVER_MISMATCH                                    Status = 0xC01E0009
	STATUS_GRAPHICS_PRESENT_REDIRECTION_DISABLED                       Status = 0xC01E000B
	STATUS_GRAPHICS_PRESENT_UNOCCLUDED                                 Status = 0xC01E000C
	STATUS_GRAPHICS_WINDOWDC_NOT_AVAILABLE                             Status = 0xC01E000D
	STATUS_GRAPHICS_WINDOWLESS_PRESENT_DISABLED                        Status = 0xC01E000E
	STATUS_GRAPHICS_PRESENT_INVALID_WINDOW                             Status = 0xC01E000F
	STATUS_GRAPHICS_PRESENT_BUFFER_NOT_BOUND                           Status = 0xC01E0010
	STATUS_GRAPHICS_VAIL_STATE_CHANGED                                 Status = 0xC01E0011
	STATUS_GRAPHICS_INDIRECT_DISPLAY_ABANDON_SWAPCHAIN                 Status = 0xC01E0012
	STATUS_GRAPHICS_INDIRECT_DISPLAY_DEVICE_STOPPED                    Status = 0xC01E0013
	STATUS_GRAPHICS_MPO_ALLOCATION_UNPINNED                            Status = 0xC01E0018
	STATUS_GRAPHICS_SETDISPLAYMODE_REQUIRED                            Status = 0xC01E0019
	STATUS_GRAPHICS_NO_VIDEO_MEMORY                                    Status = 0xC01E0100
	STATUS_GRAPHICS_CANT_LOCK_MEMORY                                   Status = 0xC01E0101
	STATUS_GRAPHICS_ALLOCATION_BUSY                                    Status = 0xC01E0102
	STATUS_GRAPHICS_TOO_MANY_REFERENCES                                Status = 0xC01E0103
	STATUS_GRAPHICS_TRY_AGAIN_LATER                                    Status = 0xC01E0104
	STATUS_GRAPHICS_TRY_AGAIN_NOW                                      Status = 0xC01E0105
	STATUS_GRAPHICS_ALLOCATION_INVALID                                 Status = 0xC01E0106
	STATUS_GRAPHICS_UNSWIZZLING_APERTURE_UNAVAILABLE                   Status = 0xC01E0107
	STATUS_GRAPHICS_UNSWIZZLING_APERTURE_UNSUPPORTED                   Status = 0xC01E0108
	STATUS_GRAPHICS_CANT_EVICT_PINNED_ALLOCATION                       Status = 0xC01E0109
	STATUS_GRAPHICS_INVALID_ALLOCATION_USAGE                           Status = 0xC01E0110
	STATUS_GRAPHICS_CANT_RENDER_LOCKED_ALLOCATION                      Status = 0xC01E0111
	STATUS_GRAPHICS_ALLOCATION_CLOSED                                  Status = 0xC01E0112
	STATUS_GRAPHICS_INVALID_ALLOCATION_INSTANCE                        Status = 0xC01E0113
	STATUS_GRAPHICS_INVALID_ALLOCATION_HANDLE                          Status = 0xC01E0114
	STATUS_GRAPHICS_WRONG_ALLOCATION_DEVICE                            Status = 0xC01E0115
	STATUS_GRAPHICS_ALLOCATION_CONTENT_LOST                            Status = 0xC01E0116
	STATUS_GRAPHICS_GPU_EXCEPTION_ON_DEVICE                            Status = 0xC01E0200
	STATUS_GRAPHICS_INVALID_VIDPN_TOPOLOGY                             Status = 0xC01E0300
	STATUS_GRAPHICS_VIDPN_TOPOLOGY_NOT_SUPPORTED                       Status = 0xC01E0301
	STATUS_GRAPHICS_VIDPN_TOPOLOGY_CURRENTLY_NOT_SUPPORTED             Status = 0xC01E0302
	STATUS_GRAPHICS_INVALID_VIDPN                                      Status = 0xC01E0303
	STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE                       Status = 0xC01E0304
	STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET                       Status = 0xC01E0305
	STATUS_GRAPHICS_VIDPN_MODALITY_NOT_SUPPORTED                       Status = 0xC01E0306
	STATUS_GRAPHICS_INVALID_VIDPN_SOURCEMODESET                        Status = 0xC01E0308
	STATUS_GRAPHICS_INVALID_VIDPN_TARGETMODESET                        Status = 0xC01E0309
	STATUS_GRAPHICS_INVALID_FREQUENCY                                  Status = 0xC01E030A
	STATUS_GRAPHICS_INVALID_ACTIVE_REGION                              Status = 0xC01E030B
	STATUS_GRAPHICS_INVALID_TOTAL_REGION                               Status = 0xC01E030C
	STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE_MODE                  Status = 0xC01E0310
	STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET_MODE                  Status = 0xC01E0311
	STATUS_GRAPHICS_PINNED_MODE_MUST_REMAIN_IN_SET                     Status = 0xC01E0312
	STATUS_GRAPHICS_PATH_ALREADY_IN_TOPOLOGY                           Status = 0xC01E0313
	STATUS_GRAPHICS_MODE_ALREADY_IN_MODESET                            Status = 0xC01E0314
	STATUS_GRAPHICS_INVALID_VIDEOPRESENTSOURCESET                      Status = 0xC01E0315
	STATUS_GRAPHICS_INVALID_VIDEOPRESENTTARGETSET                      Status = 0xC01E0316
	STATUS_GRAPHICS_SOURCE_ALREADY_IN_SET                              Status = 0xC01E0317
	STATUS_GRAPHICS_TARGET_ALREADY_IN_SET                              Status = 0xC01E0318
	STATUS_GRAPHICS_INVALID_VIDPN_PRESENT_PATH                         Status = 0xC01E0319
	STATUS_GRAPHICS_NO_RECOMMENDED_VIDPN_TOPOLOGY                      Status = 0xC01E031A
	STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGESET                  Status = 0xC01E031B
	STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE                     Status = 0xC01E031C
	STATUS_GRAPHICS_FREQUENCYRANGE_NOT_IN_SET                          Status = 0xC01E031D
	STATUS_GRAPHICS_FREQUENCYRANGE_ALREADY_IN_SET                      Status = 0xC01E031F
	STATUS_GRAPHICS_STALE_MODESET                                      Status = 0xC01E0320
	STATUS_GRAPHICS_INVALID_MONITOR_SOURCEMODESET                      Status = 0xC01E0321
	STATUS_GRAPHICS_INVALID_MONITOR_SOURCE_MODE                        Status = 0xC01E0322
	STATUS_GRAPHICS_NO_RECOMMENDED_FUNCTIONAL_VIDPN                    Status = 0xC01E0323
	STATUS_GRAPHICS_MODE_ID_MUST_BE_UNIQUE                             Status = 0xC01E0324
	STATUS_GRAPHICS_EMPTY_ADAPTER_MONITOR_MODE_SUPPORT_INTERSECTION    Status = 0xC01E0325
	STATUS_GRAPHICS_VIDEO_PRESENT_TARGETS_LESS_THAN_SOURCES            Status = 0xC01E0326
	STATUS_GRAPHICS_PATH_NOT_IN_TOPOLOGY                               Status = 0xC01E0327
	STATUS_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_SOURCE              Status = 0xC01E0328
	STATUS_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_TARGET              Status = 0xC01E0329
	STATUS_GRAPHICS_INVALID_MONITORDESCRIPTORSET                       Status = 0xC01E032A
	STATUS_GRAPHICS_INVALID_MONITORDESCRIPTOR                          Status = 0xC01E032B
	STATUS_GRAPHICS_MONITORDESCRIPTOR_NOT_IN_SET                       Status = 0xC01E032C
	STATUS_GRAPHICS_MONITORDESCRIPTOR_ALREADY_IN_SET                   Status = 0xC01E032D
	STATUS_GRAPHICS_MONITORDESCRIPTOR_ID_MUST_BE_UNIQUE                Status = 0xC01E032E
	STATUS_GRAPHICS_INVALID_VIDPN_TARGET_SUBSET_TYPE                   Status = 0xC01E032F
	STATUS_GRAPHICS_RESOURCES_NOT_RELATED                              Status = 0xC01E0330
	STATUS_GRAPHICS_SOURCE_ID_MUST_BE_UNIQUE                           Status = 0xC01E0331
	STATUS_GRAPHICS_TARGET_ID_MUST_BE_UNIQUE                           Status = 0xC01E0332
	STATUS_GRAPHICS_NO_AVAILABLE_VIDPN_TARGET                          Status = 0xC01E0333
	STATUS_GRAPHICS_MONITOR_COULD_NOT_BE_ASSOCIATED_WITH_ADAPTER       Status = 0xC01E0334
	STATUS_GRAPHICS_NO_VIDPNMGR                                        Status = 0xC01E0335
	STATUS_GRAPHICS_NO_ACTIVE_VIDPN                                    Status = 0xC01E0336
	STATUS_GRAPHICS_STALE_VIDPN_TOPOLOGY                               Status = 0xC01E0337
	STATUS_GRAPHICS_MONITOR_NOT_CONNECTED                              Status = 0xC01E0338
	STATUS_GRAPHICS_SOURCE_NOT_IN_TOPOLOGY                             Status = 0xC01E0339
	STATUS_GRAPHICS_INVALID_PRIMARYSURFACE_SIZE                        Status = 0xC01E033A
	STATUS_GRAPHICS_INVALID_VISIBLEREGION_SIZE                         Status = 0xC01E033B
	STATUS_GRAPHICS_INVALID_STRIDE                                     Status = 0xC01E033C
	STATUS_GRAPHICS_INVALID_PIXELFORMAT                                Status = 0xC01E033D
	STATUS_GRAPHICS_INVALID_COLORBASIS                                 Status = 0xC01E033E
	STATUS_GRAPHICS_INVALID_PIXELVALUEACCESSMODE                       Status = 0xC01E033F
	STATUS_GRAPHICS_TARGET_NOT_IN_TOPOLOGY                             Status = 0xC01E0340
	STATUS_GRAPHICS_NO_DISPLAY_MODE_MANAGEMENT_SUPPORT                 Status = 0xC01E0341
	STATUS_GRAPHICS_VIDPN_SOURCE_IN_USE                                Status = 0xC01E0342
	STATUS_GRAPHICS_CANT_ACCESS_ACTIVE_VIDPN                           Status = 0xC01E0343
	STATUS_GRAPHICS_INVALID_PATH_IMPORTANCE_ORDINAL                    Status = 0xC01E0344
	STATUS_GRAPHICS_INVALID_PATH_CONTENT_GEOMETRY_TRANSFORMATION       Status = 0xC01E0345
	STATUS_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_SUPPORTED Status = 0xC01E0346
	STATUS_GRAPHICS_INVALID_GAMMA_RAMP                                 Status = 0xC01E0347
	STATUS_GRAPHICS_GAMMA_RAMP_NOT_SUPPORTED                           Status = 0xC01E0348
	STATUS_GRAPHICS_MULTISAMPLING_NOT_SUPPORTED                        Status = 0xC01E0349
	STATUS_GRAPHICS_MODE_NOT_IN_MODESET                                Status = 0xC01E034A
	STATUS_GRAPHICS_INVALID_VIDPN_TOPOLOGY_RECOMMENDATION_REASON       Status = 0xC01E034D
	STATUS_GRAPHICS_INVALID_PATH_CONTENT_TYPE                          Status = 0xC01E034E
	STATUS_GRAPHICS_INVALID_COPYPROTECTION_TYPE                        Status = 0xC01E034F
	STATUS_GRAPHICS_UNASSIGNED_MODESET_ALREADY_EXISTS                  Status = 0xC01E0350
	STATUS_GRAPHICS_INVALID_SCANLINE_ORDERING                          Status = 0xC01E0352
	STATUS_GRAPHICS_TOPOLOGY_CHANGES_NOT_ALLOWED                       Status = 0xC01E0353
	STATUS_GRAPHICS_NO_AVAILABLE_IMPORTANCE_ORDINALS                   Status = 0xC01E0354
	STATUS_GRAPHICS_INCOMPATIBLE_PRIVATE_FORMAT                        Status = 0xC01E0355
	STATUS_GRAPHICS_INVALID_MODE_PRUNING_ALGORITHM                     Status = 0xC01E0356
	STATUS_GRAPHICS_INVALID_MONITOR_CAPABILITY_ORIGIN                  Status = 0xC01E0357
	STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE_CONSTRAINT          Status = 0xC01E0358
	STATUS_GRAPHICS_MAX_NUM_PATHS_REACHED                              Status = 0xC01E0359
	STATUS_GRAPHICS_CANCEL_VIDPN_TOPOLOGY_AUGMENTATION                 Status = 0xC01E035A
	STATUS_GRAPHICS_INVALID_CLIENT_TYPE                                Status = 0xC01E035B
	STATUS_GRAPHICS_CLIENTVIDPN_NOT_SET                                Status = 0xC01E035C
	STATUS_GRAPHICS_SPECIFIED_CHILD_ALREADY_CONNECTED                  Status = 0xC01E0400
	STATUS_GRAPHICS_CHILD_DESCRIPTOR_NOT_SUPPORTED                     Status = 0xC01E0401
	STATUS_GRAPHICS_NOT_A_LINKED_ADAPTER                               Status = 0xC01E0430
	STATUS_GRAPHICS_LEADLINK_NOT_ENUMERATED                            Status = 0xC01E0431
	STATUS_GRAPHICS_CHAINLINKS_NOT_ENUMERATED                          Status = 0xC01E0432
	STATUS_GRAPHICS_ADAPTER_CHAIN_NOT_READY                            Status = 0xC01E0433
	STATUS_GRAPHICS_CHAINLINKS_NOT_STARTED                             Status = 0xC01E0434
	STATUS_GRAPHICS_CHAINLINKS_NOT_POWERED_ON                          Status = 0xC01E0435
	STATUS_GRAPHICS_INCONSISTENT_DEVICE_LINK_STATE                     Status = 0xC01E0436
	STATUS_GRAPHICS_NOT_POST_DEVICE_DRIVER                             Status = 0xC01E0438
	STATUS_GRAPHICS_ADAPTER_ACCESS_NOT_EXCLUDED                        Status = 0xC01E043B
	STATUS_GRAPHICS_OPM_NOT_SUPPORTED                                  Status = 0xC01E0500
	STATUS_GRAPHICS_COPP_NOT_SUPPORTED                                 Status = 0xC01E0501
	STATUS_GRAPHICS_UAB_NOT_SUPPORTED                                  Status = 0xC01E0502
	STATUS_GRAPHICS_OPM_INVALID_ENCRYPTED_PARAMETERS                   Status = 0xC01E0503
	STATUS_GRAPHICS_OPM_NO_PROTECTED_OUTPUTS_EXIST                     Status = 0xC01E0505
	STATUS_GRAPHICS_OPM_INTERNAL_ERROR                                 Status = 0xC01E050B
	STATUS_GRAPHICS_OPM_INVALID_HANDLE                                 Status = 0xC01E050C
	STATUS_GRAPHICS_PVP_INVALID_CERTIFICATE_LENGTH                     Status = 0xC01E050E
	STATUS_GRAPHICS_OPM_SPANNING_MODE_ENABLED                          Status = 0xC01E050F
	STATUS_GRAPHICS_OPM_THEATER_MODE_ENABLED                           Status = 0xC01E0510
	STATUS_GRAPHICS_PVP_HFS_FAILED                                     Status = 0xC01E0511
	STATUS_GRAPHICS_OPM_INVALID_SRM                                    Status = 0xC01E0512
	STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_HDCP                   Status = 0xC01E0513
	STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_ACP                    Status = 0xC01E0514
	STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_CGMSA                  Status = 0xC01E0515
	STATUS_GRAPHICS_OPM_HDCP_SRM_NEVER_SET                             Status = 0xC01E0516
	STATUS_GRAPHICS_OPM_RESOLUTION_TOO_HIGH                            Status = 0xC01E0517
	STATUS_GRAPHICS_OPM_ALL_HDCP_HARDWARE_ALREADY_IN_USE               Status = 0xC01E0518
	STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_NO_LONGER_EXISTS              Status = 0xC01E051A
	STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_DOES_NOT_HAVE_COPP_SEMANTICS  Status = 0xC01E051C
	STATUS_GRAPHICS_OPM_INVALID_INFORMATION_REQUEST                    Status = 0xC01E051D
	STATUS_GRAPHICS_OPM_DRIVER_INTERNAL_ERROR                          Status = 0xC01E051E
	STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_DOES_NOT_HAVE_OPM_SEMANTICS   Status = 0xC01E051F
	STATUS_GRAPHICS_OPM_SIGNALING_NOT_SUPPORTED                        Status = 0xC01E0520
	STATUS_GRAPHICS_OPM_INVALID_CONFIGURATION_REQUEST                  Status = 0xC01E0521
	STATUS_GRAPHICS_I2C_NOT_SUPPORTED                                  Status = 0xC01E0580
	STATUS_GRAPHICS_I2C_DEVICE_DOES_NOT_EXIST                          Status = 0xC01E0581
	STATUS_GRAPHICS_I2C_ERROR_TRANSMITTING_DATA                        Status = 0xC01E0582
	STATUS_GRAPHICS_I2C_ERROR_RECEIVING_DATA                           Status = 0xC01E0583
	STATUS_GRAPHICS_DDCCI_VCP_NOT_SUPPORTED                            Status = 0xC01E0584
	STATUS_GRAPHICS_DDCCI_INVALID_DATA                                 Status = 0xC01E0585
	STATUS_GRAPHICS_DDCCI_MONITOR_RETURNED_INVALID_TIMING_STATUS_BYTE  Status = 0xC01E0586
	STATUS_GRAPHICS_DDCCI_INVALID_CAPABILITIES_STRING                  Status = 0xC01E0587
	STATUS_GRAPHICS_MCA_INTERNAL_ERROR                                 Status = 0xC01E0588
	STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_COMMAND                      Status = 0xC01E0589
	STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_LENGTH                       Status = 0xC01E058A
	STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_CHECKSUM                     Status = 0xC01E058B
	STATUS_GRAPHICS_INVALID_PHYSICAL_MONITOR_HANDLE                    Status = 0xC01E058C
	STATUS_GRAPHICS_MONITOR_NO_LONGER_EXISTS                           Status = 0xC01E058D
	STATUS_GRAPHICS_ONLY_CONSOLE_SESSION_SUPPORTED                     Status = 0xC01E05E0
	STATUS_GRAPHICS_NO_DISPLAY_DEVICE_CORRESPONDS_TO_NAME              Status = 0xC01E05E1
	STATUS_GRAPHICS_DISPLAY_DEVICE_NOT_ATTACHED_TO_DESKTOP             Status = 0xC01E05E2
	STATUS_GRAPHICS_MIRRORING_DEVICES_NOT_SUPPORTED                    Status = 0xC01E05E3
	STATUS_GRAPHICS_INVALID_POINTER                                    Status = 0xC01E05E4
	STATUS_GRAPHICS_NO_MONITORS_CORRESPOND_TO_DISPLAY_DEVICE           Status = 0xC01E05E5
	STATUS_GRAPHICS_PARAMETER_ARRAY_TOO_SMALL                          Status = 0xC01E05E6
	STATUS_GRAPHICS_INTERNAL_ERROR                                     Status = 0xC01E05E7
	STATUS_GRAPHICS_SESSION_TYPE_CHANGE_IN_PROGRESS                    Status = 0xC01E05E8
	STATUS_GRAPHICS_UNKNOWN_BIOS_FRAME_BUFFER_NOT_FOUND                Status = 0xC01E0600
	STATUS_GRAPHICS_UEFI_FRAME_BUFFER_NOT_FOUND                        Status = 0xC01E0601
	STATUS_FVE_LOCKED_VOLUME                                           Status = 0xC0210000
	STATUS_FVE_NOT_ENCRYPTED                                           Status = 0xC0210001
	STATUS_FVE_BAD_INFORMATION                                         Status = 0xC0210002
	STATUS_FVE_TOO_SMALL                                               Status = 0xC0210003
	STATUS_FVE_FAILED_WRONG_FS                                         Status = 0xC0210004
	STATUS_FVE_BAD_PARTITION_SIZE                                      Status = 0xC0210005
	STATUS_FVE_FS_NOT_EXTENDED                                         Status = 0xC0210006
	STATUS_FVE_FS_MOUNTED                                              Status = 0xC0210007
	STATUS_FVE_NO_LICENSE                                              Status = 0xC0210008
	STATUS_FVE_ACTION_NOT_ALLOWED                                      Status = 0xC0210009
	STATUS_FVE_BAD_DATA                                                Status = 0xC021000A
	STATUS_FVE_VOLUME_NOT_BOUND                                        Status = 0xC021000B
	STATUS_FVE_NOT_DATA_VOLUME                                         Status = 0xC021000C
	STATUS_FVE_CONV_READ_ERROR                                         Status = 0xC021000D
	STATUS_FVE_CONV_WRITE_ERROR                                        Status = 0xC021000E
	STATUS_FVE_OVERLAPPED_UPDATE                                       Status = 0xC021000F
	STATUS_FVE_FAILED_SECTOR_SIZE                                      Status = 0xC0210010
	STATUS_FVE_FAILED_AUTHENTICATION                                   Status = 0xC0210011
	STATUS_FVE_NOT_OS_VOLUME                                           Status = 0xC0210012
	STATUS_FVE_KEYFILE_NOT_FOUND                                       Status = 0xC0210013
	STATUS_FVE_KEYFILE_INVALID                                         Status = 0xC0210014
	STATUS_FVE_KEYFILE_NO_VMK                                          Status = 0xC0210015
	STATUS_FVE_TPM_DISABLED                                            Status = 0xC0210016
	STATUS_FVE_TPM_SRK_AUTH_NOT_ZERO                                   Status = 0xC0210017
	STATUS_FVE_TPM_INVALID_PCR                                         Status = 0xC0210018
	STATUS_FVE_TPM_NO_VMK                                              Status = 0xC0210019
	STATUS_FVE_PIN_INVALID                                             Status = 0xC021001A
	STATUS_FVE_AUTH_INVALID_APPLICATION                                Status = 0xC021001B
	STATUS_FVE_AUTH_INVALID_CONFIG                                     Status = 0xC021001C
	STATUS_FVE_DEBUGGER_ENABLED                                        Status = 0xC021001D
	STATUS_FVE_DRY_RUN_FAILED                                          Status = 0xC021001E
	STATUS_FVE_BAD_METADATA_POINTER                                    Status = 0xC021001F
	STATUS_FVE_OLD_METADATA_COPY                                       Status = 0xC0210020
	STATUS_FVE_REBOOT_REQUIRED                                         Status = 0xC0210021
	STATUS_FVE_RAW_ACCESS                                              Status = 0xC0210022
	STATUS_FVE_RAW_BLOCKED                                             Status = 0xC0210023
	STATUS_FVE_NO_AUTOUNLOCK_MASTER_KEY                                Status = 0xC0210024
	STATUS_FVE_MOR_FAILED                                              Status = 0xC0210025
	STATUS_FVE_NO_FEATURE_LICENSE                                      Status = 0xC0210026
	STATUS_FVE_POLICY_USER_DISABLE_RDV_NOT_ALLOWED                     Status = 0xC0210027
	STATUS_FVE_CONV_RECOVERY_FAILED                                    Status = 0xC0210028
	STATUS_FVE_VIRTUALIZED_SPACE_TOO_BIG                               Status = 0xC0210029
	STATUS_FVE_INVALID_DATUM_TYPE                                      Status = 0xC021002A
	STATUS_FVE_VOLUME_TOO_SMALL                                        Status = 0xC0210030
	STATUS_FVE_ENH_PIN_INVALID                                         Status = 0xC0210031
	STATUS_FVE_FULL_ENCRYPTION_NOT_ALLOWED_ON_TP_STORAGE               Status = 0xC0210032
	STATUS_FVE_WIPE_NOT_ALLOWED_ON_TP_STORAGE                          Status = 0xC0210033
	STATUS_FVE_NOT_ALLOWED_ON_CSV_STACK                                Status = 0xC0210034
	STATUS_FVE_NOT_ALLOWED_ON_CLUSTER                                  Status = 0xC0210035
	STATUS_FVE_NOT_ALLOWED_TO_UPGRADE_WHILE_CONVERTING                 Status = 0xC0210036
	STATUS_FVE_WIPE_CANCEL_NOT_APPLICABLE                              Status = 0xC0210037
	STATUS_FVE_EDRIVE_DRY_RUN_FAILED                                   Status = 0xC0210038
	STATUS_FVE_SECUREBOOT_DISABLED                                     Status = 0xC0210039
	STATUS_FVE_SECUREBOOT_CONFIG_CHANGE                                Status = 0xC021003A
	STATUS_FVE_DEVICE_LOCKEDOUT                                        Status = 0xC021003B
	STATUS_FVE_VOLUME_EXTEND_PREVENTS_EOW_DECRYPT                      Status = 0xC021003C
	STATUS_FVE_NOT_DE_VOLUME                                           Status = 0xC021003D
	STATUS_FVE_PROTECTION_DISABLED                                     Status = 0xC021003E
	STATUS_FVE_PROTECTION_CANNOT_BE_DISABLED                           Status = 0xC021003F
	STATUS_FVE_OSV_KSR_NOT_ALLOWED                                     Status = 0xC0210040
	STATUS_FVE_EDRIVE_BAND_ENUMERATION_FAILED                          Status = 0xC0210041
	STATUS_FVE_POLICY_ON_RDV_EXCLUSION_LIST                            Status = 0xC0210042
	STATUS_FVE_DATASET_FULL                                            Status = 0xC0210043
	STATUS_FVE_METADATA_FULL                                           Status = 0xC0210044
	STATUS_FVE_SUSPEND_PROTECTION_NOT_ALLOWED                          Status = 0xC0210045
	STATUS_FVE_DATUM_PARTIALLY_INVALID                                 Status = 0xC0210046
	STATUS_FVE_DATASET_TPM_DATUMS_INCONSISTENT                         Status = 0xC0210047
	STATUS_FVE_SECURE_BOOT_BINDINGS_OUT_OF_SYNC                        Status = 0xC0210048
	STATUS_FVE_SECURE_BOOT_BINDING_DATA_OUT_OF_SYNC                    Status = 0xC0210049
	STATUS_FVE_ORPHANED_TPM_BINDING_DATUM                              Status = 0xC021004A
	STATUS_FVE_BAD_TPM_DATUM_ASSOCIATION                               Status = 0xC021004B
	STATUS_FVE_FINAL_TPM_PCR_VALUES_MATCH                              Status = 0xC021004C
	STATUS_FVE_MATCHING_PCRS_TPM_FAILURE                               Status = 0xC021004D
	STATUS_FVE_GENERAL_TPM_FAILURE                                     Status = 0xC021004E
	STATUS_FVE_TPM_NONEXISTENT                                         Status = 0xC021004F
	STATUS_FVE_NO_PCR_BOOT_LOCK_BOUNDARY                               Status = 0xC0210050
	STATUS_FVE_PCR_BOOT_LOCK_BOUNDARY                                  Status = 0xC0210051
	STATUS_FWP_CALLOUT_NOT_FOUND                                       Status = 0xC0220001
	STATUS_FWP_CONDITION_NOT_FOUND                                     Status = 0xC0220002
	STATUS_FWP_FILTER_NOT_FOUND                                        Status = 0xC0220003
	STATUS_FWP_LAYER_NOT_FOUND                                         Status = 0xC0220004
	STATUS_FWP_PROVIDER_NOT_FOUND                                      Status = 0xC0220005
	STATUS_FWP_PROVIDER_CONTEXT_NOT_FOUND                              Status = 0xC0220006
	STATUS_FWP_SUBLAYER_NOT_FOUND                                      Status = 0xC0220007
	STATUS_FWP_NOT_FOUND                                               Status = 0xC0220008
	STATUS_FWP_ALREADY_EXISTS                                          Status = 0xC0220009
	STATUS_FWP_IN_USE                                                  Status = 0xC022000A
	STATUS_FWP_DYNAMIC_SESSION_IN_PROGRESS                             Status = 0xC022000B
	STATUS_FWP_WRONG_SESSION                                           Status = 0xC022000C
	STATUS_FWP_NO_TXN_IN_PROGRESS                                      Status = 0xC022000D
	STATUS_FWP_TXN_IN_PROGRESS                                         Status = 0xC022000E
	STATUS_FWP_TXN_ABORTED                                             Status = 0xC022000F
	STATUS_FWP_SESSION_ABORTED                                         Status = 0xC0220010
	STATUS_FWP_INCOMPATIBLE_TXN                                        Status = 0xC0220011
	STATUS_FWP_TIMEOUT                                                 Status = 0xC0220012
	STATUS_FWP_NET_EVENTS_DISABLED                                     Status = 0xC0220013
	STATUS_FWP_INCOMPATIBLE_LAYER                                      Status = 0xC0220014
	STATUS_FWP_KM_CLIENTS_ONLY                                         Status = 0xC0220015
	STATUS_FWP_LIFETIME_MISMATCH                                       Status = 0xC0220016
	STATUS_FWP_BUILTIN_OBJECT                                          Status = 0xC0220017
	STATUS_FWP_TOO_MANY_CALLOUTS                                       Status = 0xC0220018
	STATUS_FWP_NOTIFICATION_DROPPED                                    Status = 0xC0220019
	STATUS_FWP_TRAFFIC_MISMATCH                                        Status = 0xC022001A
	STATUS_FWP_INCOMPATIBLE_SA_STATE                                   Status = 0xC022001B
	STATUS_FWP_NULL_POINTER                                            Status = 0xC022001C
	STATUS_FWP_INVALID_ENUMERATOR                                      Status = 0xC022001D
	STATUS_FWP_INVALID_FLAGS                                           Status = 0xC022001E
	STATUS_FWP_INVALID_NET_MASK                                        Status = 0xC022001F
	STATUS_FWP_INVALID_RANGE                                           Status = 0xC0220020
	STATUS_FWP_INVALID_INTERVAL                                        Status = 0xC0220021
	STATUS_FWP_ZERO_LENGTH_ARRAY                                       Status = 0xC0220022
	STATUS_FWP_NULL_DISPLAY_NAME                                       Status = 0xC0220023
	STATUS_FWP_INVALID_ACTION_TYPE                                     Status = 0xC0220024
	STATUS_FWP_INVALID_WEIGHT                                          Status = 0xC0220025
	STATUS_FWP_MATCH_TYPE_MISMATCH                                     Status = 0xC0220026
	STATUS_FWP_TYPE_MISMATCH                                           Status = 0xC0220027
	STATUS_FWP_OUT_OF_BOUNDS                                           Status = 0xC0220028
	STATUS_FWP_RESERVED                                                Status = 0xC0220029
	STATUS_FWP_DUPLICATE_CONDITION                                     Status = 0xC022002A
	STATUS_FWP_DUPLICATE_KEYMOD                                        Status = 0xC022002B
	STATUS_FWP_ACTION_INCOMPATIBLE_WITH_LAYER                          Status = 0xC022002C
	STATUS_FWP_ACTION_INCOMPATIBLE_WITH_SUBLAYER                       Status = 0xC022002D
	STATUS_FWP_CONTEXT_INCOMPATIBLE_WITH_LAYER                         Status = 0xC022002E
	STATUS_FWP_CONTEXT_INCOMPATIBLE_WITH_CALLOUT                       Status = 0xC022002F
	STATUS_FWP_INCOMPATIBLE_AUTH_METHOD                                Status = 0xC0220030
	STATUS_FWP_INCOMPATIBLE_DH_GROUP                                   Status = 0xC0220031
	STATUS_FWP_EM_NOT_SUPPORTED                                        Status = 0xC0220032
	STATUS_FWP_NEVER_MATCH                                             Status = 0xC0220033
	STATUS_FWP_PROVIDER_CONTEXT_MISMATCH                               Status = 0xC0220034
	STATUS_FWP_INVALID_PARAMETER                                       Status = 0xC0220035
	STATUS_FWP_TOO_MANY_SUBLAYERS                                      Status = 0xC0220036
	STATUS_FWP_CALLOUT_NOTIFICATION_FAILED                             Status = 0xC0220037
	STATUS_FWP_INVALID_AUTH_TRANSFORM                                  Status = 0xC0220038
	STATUS_FWP_INVALID_CIPHER_TRANSFORM                                Status = 0xC0220039
	STATUS_FWP_INCOMPATIBLE_CIPHER_TRANSFORM                           Status = 0xC022003A
	STATUS_FWP_INVALID_TRANSFORM_COMBINATION                           Status = 0xC022003B
	STATUS_FWP_DUPLICATE_AUTH_METHOD                                   Status = 0xC022003C
	STATUS_FWP_INVALID_TUNNEL_ENDPOINT                                 Status = 0xC022003D
	STATUS_FWP_L2_DRIVER_NOT_READY                                     Status = 0xC022003E
	STATUS_FWP_KEY_DICTATOR_ALREADY_REGISTERED                         Status = 0xC022003F
	STATUS_FWP_KEY_DICTATION_INVALID_KEYING_MATERIAL                   Status = 0xC0220040
	STATUS_FWP_CONNECTIONS_DISABLED                                    Status = 0xC0220041
	STATUS_FWP_INVALID_DNS_NAME                                        Status = 0xC0220042
	STATUS_FWP_STILL_ON                                                Status = 0xC0220043
	STATUS_FWP_IKEEXT_NOT_RUNNING                                      Status = 0xC0220044
	STATUS_FWP_TCPIP_NOT_READY                                         Status = 0xC0220100
	STATUS_FWP_INJECT_HANDLE_CLOSING                                   Status = 0xC0220101
	STATUS_FWP_INJECT_HANDLE_STALE                                     Status = 0xC0220102
	STATUS_FWP_CANNOT_PEND                                             Status = 0xC0220103
	STATUS_FWP_DROP_NOICMP                                             Status = 0xC0220104
	STATUS_NDIS_CLOSING                                                Status = 0xC0230002
	STATUS_NDIS_BAD_VERSION                                            Status = 0xC0230004
	STATUS_NDIS_BAD_CHARACTERISTICS                                    Status = 0xC0230005
	STATUS_NDIS_ADAPTER_NOT_FOUND                                      Status = 0xC0230006
	STATUS_NDIS_OPEN_FAILED                                            Status = 0xC0230007
	STATUS_NDIS_DEVICE_FAILED                                          Status = 0xC0230008
	STATUS_NDIS_MULTICAST_FULL                                         Status = 0xC0230009
	STATUS_NDIS_MULTICAST_EXISTS                                       Status = 0xC023000A
	STATUS_NDIS_MULTICAST_NOT_FOUND                                    Status = 0xC023000B
	STATUS_NDIS_REQUEST_ABORTED                                        Status = 0xC023000C
	STATUS_NDIS_RESET_IN_PROGRESS                                      Status = 0xC023000D
	STATUS_NDIS_INVALID_PACKET                                         Status = 0xC023000F
	STATUS_NDIS_INVALID_DEVICE_REQUEST                                 Status = 0xC0230010
	STATUS_NDIS_ADAPTER_NOT_READY                                      Status = 0xC0230011
	STATUS_NDIS_INVALID_LENGTH                                         Status = 0xC0230014
	STATUS_NDIS_INVALID_DATA                                           Status = 0xC0230015
	STATUS_NDIS_BUFFER_TOO_SHORT                                       Status = 0xC0230016
	STATUS_NDIS_INVALID_OID                                            Status = 0xC0230017
	STATUS_NDIS_ADAPTER_REMOVED                                        Status = 0xC0230018
	STATUS_NDIS_UNSUPPORTED_MEDIA                                      Status = 0xC0230019
	STATUS_NDIS_GROUP_ADDRESS_IN_USE                                   Status = 0xC023001A
	STATUS_NDIS_FILE_NOT_FOUND                                         Status = 0xC023001B
	STATUS_NDIS_ERROR_READING_FILE                                     Status = 0xC023001C
	STATUS_NDIS_ALREADY_MAPPED                                         Status = 0xC023001D
	STATUS_NDIS_RESOURCE_CONFLICT                                      Status = 0xC023001E
	STATUS_NDIS_MEDIA_DISCONNECTED                                     Status = 0xC023001F
	STATUS_NDIS_INVALID_ADDRESS                                        Status = 0xC0230022
	STATUS_NDIS_PAUSED                                                 Status = 0xC023002A
	STATUS_NDIS_INTERFACE_NOT_FOUND                                    Status = 0xC023002B
	STATUS_NDIS_UNSUPPORTED_REVISION                                   Status = 0xC023002C
	STATUS_NDIS_INVALID_PORT                                           Status = 0xC023002D
	STATUS_NDIS_INVALID_PORT_STATE                                     Status = 0xC023002E
	STATUS_NDIS_LOW_POWER_STATE                                        Status = 0xC023002F
	STATUS_NDIS_REINIT_REQUIRED                                        Status = 0xC0230030
	STATUS_NDIS_NO_QUEUES                                              Status = 0xC0230031
	STATUS_NDIS_NOT_SUPPORTED                                          Status = 0xC02300BB
	STATUS_NDIS_OFFLOAD_POLICY                                         Status = 0xC023100F
	STATUS_NDIS_OFFLOAD_CONNECTION_REJECTED                            Status = 0xC0231012
	STATUS_NDIS_OFFLOAD_PATH_REJECTED                                  Status = 0xC0231013
	STATUS_NDIS_DOT11_AUTO_CONFIG_ENABLED                              Status = 0xC0232000
	STATUS_NDIS_DOT11_MEDIA_IN_USE                                     Status = 0xC0232001
	STATUS_NDIS_DOT11_POWER_STATE_INVALID                              Status = 0xC0232002
	STATUS_NDIS_PM_WOL_PATTERN_LIST_FULL                               Status = 0xC0232003
	STATUS_NDIS_PM_PROTOCOL_OFFLOAD_LIST_FULL                          Status = 0xC0232004
	STATUS_NDIS_DOT11_AP_CHANNEL_CURRENTLY_NOT_AVAILABLE               Status = 0xC0232005
	STATUS_NDIS_DOT11_AP_BAND_CURRENTLY_NOT_AVAILABLE                  Status = 0xC0232006
	STATUS_NDIS_DOT11_AP_CHANNEL_NOT_ALLOWED                           Status = 0xC0232007
	STATUS_NDIS_DOT11_AP_BAND_NOT_ALLOWED                              Status = 0xC0232008
	STATUS_NDIS_DOT11_AP_RADIO_RESTRICTION                             Status = 0xC0232009
	STATUS_QUIC_HANDSHAKE_FAILURE                                      Status = 0xC0240000
	STATUS_QUIC_VER_NEG_FAILURE                                        Status = 0xC0240001
	STATUS_QUIC_USER_CANCELED                                          Status = 0xC0240002
	STATUS_QUIC_INTERNAL_ERROR                                         Status = 0xC0240003
	STATUS_QUIC_PROTOCOL_VIOLATION                                     Status = 0xC0240004
	STATUS_QUIC_CONNECTION_IDLE                                        Status = 0xC0240005
	STATUS_QUIC_CONNECTION_TIMEOUT                                     Status = 0xC0240006
	STATUS_QUIC_ALPN_NEG_FAILURE                                       Status = 0xC0240007
	STATUS_QUIC_STREAM_LIMIT_REACHED                                   Status = 0xC0240008
	STATUS_QUIC_ALPN_IN_USE                                            Status = 0xC0240009
	STATUS_QUIC_TLS_UNEXPECTED_MESSAGE                                 Status = 0xC024010A
	STATUS_QUIC_TLS_BAD_CERTIFICATE                                    Status = 0xC024012A
	STATUS_QUIC_TLS_UNSUPPORTED_CERTIFICATE                            Status = 0xC024012B
	STATUS_QUIC_TLS_CERTIFICATE_REVOKED                                Status = 0xC024012C
	STATUS_QUIC_TLS_CERTIFICATE_EXPIRED                                Status = 0xC024012D
	STATUS_QUIC_TLS_CERTIFICATE_UNKNOWN                                Status = 0xC024012E
	STATUS_QUIC_TLS_ILLEGAL_PARAMETER                                  Status = 0xC024012F
	STATUS_QUIC_TLS_UNKNOWN_CA                                         Status = 0xC0240130
	STATUS_QUIC_TLS_ACCESS_DENIED                                      Status = 0xC0240131
	STATUS_QUIC_TLS_INSUFFICIENT_SECURITY                              Status = 0xC0240147
	STATUS_QUIC_TLS_INTERNAL_ERROR                                     Status = 0xC0240150
	STATUS_QUIC_TLS_USER_CANCELED                                      Status = 0xC024015A
	STATUS_QUIC_TLS_CERTIFICATE_REQUIRED                               Status = 0xC0240174
	STATUS_TPM_ERROR_MASK                                              Status = 0xC0290000
	STATUS_TPM_AUTHFAIL                                                Status = 0xC0290001
	STATUS_TPM_BADINDEX                                                Status = 0xC0290002
	STATUS_TPM_BAD_PARAMETER                                           Status = 0xC0290003
	STATUS_TPM_AUDITFAILURE                                            Status = 0xC0290004
	STATUS_TPM_CLEAR_DISABLED                                          Status = 0xC0290005
	STATUS_TPM_DEACTIVATED                                             Status = 0xC0290006
	STATUS_TPM_DISABLED                                                Status = 0xC0290007
	STATUS_TPM_DISABLED_CMD                                            Status = 0xC0290008
	STATUS_TPM_FAIL                                                    Status = 0xC0290009
	STATUS_TPM_BAD_ORDINAL                                             Status = 0xC029000A
	STATUS_TPM_INSTALL_DISABLED                                        Status = 0xC029000B
	STATUS_TPM_INVALID_KEYHANDLE                                       Status = 0xC029000C
	STATUS_TPM_KEYNOTFOUND                                             Status = 0xC029000D
	STATUS_TPM_INAPPROPRIATE_ENC                                       Status = 0xC029000E
	STATUS_TPM_MIGRATEFAIL                                             Status = 0xC029000F
	STATUS_TPM_INVALID_PCR_INFO                                        Status = 0xC0290010
	STATUS_TPM_NOSPACE                                                 Status = 0xC0290011
	STATUS_TPM_NOSRK                                                   Status = 0xC0290012
	STATUS_TPM_NOTSEALED_BLOB                                          Status = 0xC0290013
	STATUS_TPM_OWNER_SET                                               Status = 0xC0290014
	STATUS_TPM_RESOURCES                                               Status = 0xC0290015
	STATUS_TPM_SHORTRANDOM                                             Status = 0xC0290016
	STATUS_TPM_SIZE                                                    Status = 0xC0290017
	STATUS_TPM_WRONGPCRVAL                                             Status = 0xC0290018
	STATUS_TPM_BAD_PARAM_SIZE                                          Status = 0xC0290019
	STATUS_TPM_SHA_THREAD                                              Status = 0xC029001A
	STATUS_TPM_SHA_ERROR                                               Status = 0xC029001B
	STATUS_TPM_FAILEDSELFTEST                                          Status = 0xC029001C
	STATUS_TPM_AUTH2FAIL                                               Status = 0xC029001D
	STATUS_TPM_BADTAG                                                  Status = 0xC029001E
	STATUS_TPM_IOERROR                                                 Status = 0xC029001F
	STATUS_TPM_ENCRYPT_ERROR                                           Status = 0xC0290020
	STATUS_TPM_DECRYPT_ERROR                                           Status = 0xC0290021
	STATUS_TPM_INVALID_AUTHHANDLE                                      Status = 0xC0290022
	STATUS_TPM_NO_ENDORSEMENT                                          Status = 0xC0290023
	STATUS_TPM_INVALID_KEYUSAGE                                        Status = 0xC0290024
	STATUS_TPM_WRONG_ENTITYTYPE                                        Status = 0xC0290025
	STATUS_TPM_INVALID_POSTINIT                                        Status = 0xC0290026
	STATUS_TPM_INAPPROPRIATE_SIG                                       Status = 0xC0290027
	STATUS_TPM_BAD_KEY_PROPERTY                                        Status = 0xC0290028
	STATUS_TPM_BAD_MIGRATION                                           Status = 0xC0290029
	STATUS_TPM_BAD_SCHEME                                              Status = 0xC029002A
	STATUS_TPM_BAD_DATASIZE                                            Status = 0xC029002B
	STATUS_TPM_BAD_MODE                                                Status = 0xC029002C
	STATUS_TPM_BAD_PRESENCE                                            Status = 0xC029002D
	STATUS_TPM_BAD_VERSION                                             Status = 0xC029002E
	STATUS_TPM_NO_WRAP_TRANSPORT                                       Status = 0xC029002F
	STATUS_TPM_AUDITFAIL_UNSUCCESSFUL                                  Status = 0xC0290030
	STATUS_TPM_AUDITFAIL_SUCCESSFUL                                    Status = 0xC0290031
	STATUS_TPM_NOTRESETABLE                                            Status = 0xC0290032
	STATUS_TPM_NOTLOCAL                                                Status = 0xC0290033
	STATUS_TPM_BAD_TYPE                                                Status = 0xC0290034
	STATUS_TPM_INVALID_RESOURCE                                        Status = 0xC0290035
	STATUS_TPM_NOTFIPS                                                 Status = 0xC0290036
	STATUS_TPM_INVALID_FAMILY                                          Status = 0xC0290037
	STATUS_TPM_NO_NV_PERMISSION                                        Status = 0xC0290038
	STATUS_TPM_REQUIRES_SIGN                                           Status = 0xC0290039
	STATUS_TPM_KEY_NOTSUPPORTED                                        Status = 0xC029003A
	STATUS_TPM_AUTH_CONFLICT                                           Status = 0xC029003B
	STATUS_TPM_AREA_LOCKED                                             Status = 0xC029003C
	STATUS_TPM_BAD_LOCALITY                                            Status = 0xC029003D
	STATUS_TPM_READ_ONLY                                               Status = 0xC029003E
	STATUS_TPM_PER_NOWRITE                                             Status = 0xC029003F
	STATUS_TPM_FAMILYCOUNT                                             Status = 0xC0290040
	STATUS_TPM_WRITE_LOCKED                                            Status = 0xC0290041
	STATUS_TPM_BAD_ATTRIBUTES                                          Status = 0xC0290042
	STATUS_TPM_INVALID_STRUCTURE                                       Status = 0xC0290043
	STATUS_TPM_KEY_OWNER_CONTROL                                       Status = 0xC0290044
	STATUS_TPM_BAD_COUNTER                                             Status = 0xC0290045
	STATUS_TPM_NOT_FULLWRITE                                           Status = 0xC0290046
	STATUS_TPM_CONTEXT_GAP                                             Status = 0xC0290047
	STATUS_TPM_MAXNVWRITES                                             Status = 0xC0290048
	STATUS_TPM_NOOPERATOR                                              Status = 0xC0290049
	STATUS_TPM_RESOURCEMISSING                                         Status = 0xC029004A
	STATUS_TPM_DELEGATE_LOCK                                           Status = 0xC029004B
	STATUS_TPM_DELEGATE_FAMILY                                         Status = 0xC029004C
	STATUS_TPM_DELEGATE_ADMIN                                          Status = 0xC029004D
	STATUS_TPM_TRANSPORT_NOTEXCLUSIVE                                  Status = 0xC029004E
	STATUS_TPM_OWNER_CONTROL                                           Status = 0xC029004F
	STATUS_TPM_DAA_RESOURCES                                           Status = 0xC0290050
	STATUS_TPM_DAA_INPUT_DATA0                                         Status = 0xC0290051
	STATUS_TPM_DAA_INPUT_DATA1                                         Status = 0xC0290052
	STATUS_TPM_DAA_ISSUER_SETTINGS                                     Status = 0xC0290053
	STATUS_TPM_DAA_TPM_SETTINGS                                        Status = 0xC0290054
	STATUS_TPM_DAA_STAGE                                               Status = 0xC0290055
	STATUS_TPM_DAA_ISSUER_VALIDITY                                     Status = 0xC0290056
	STATUS_TPM_DAA_WRONG_W                                             Status = 0xC0290057
	STATUS_TPM_BAD_HANDLE                                              Status = 0xC0290058
	STATUS_TPM_BAD_DELEGATE                                            Status = 0xC0290059
	STATUS_TPM_BADCONTEXT                                              Status = 0xC029005A
	STATUS_TPM_TOOMANYCONTEXTS                                         Status = 0xC029005B
	STATUS_TPM_MA_TICKET_SIGNATURE                                     Status = 0xC029005C
	STATUS_TPM_MA_DESTINATION                                          Status = 0xC029005D
	STATUS_TPM_MA_SOURCE                                               Status = 0xC029005E
	STATUS_TPM_MA_AUTHORITY                                            Status = 0xC029005F
	STATUS_TPM_PERMANENTEK                                             Status = 0xC0290061
	STATUS_TPM_BAD_SIGNATURE                                           Status = 0xC0290062
	STATUS_TPM_NOCONTEXTSPACE                                          Status = 0xC0290063
	STATUS_TPM_20_E_ASYMMETRIC                                         Status = 0xC0290081
	STATUS_TPM_20_E_ATTRIBUTES                                         Status = 0xC0290082
	STATUS_TPM_20_E_HASH                                               Status = 0xC0290083
	STATUS_TPM_20_E_VALUE                                              Status = 0xC0290084
	STATUS_TPM_20_E_HIERARCHY                                          Status = 0xC0290085
	STATUS_TPM_20_E_KEY_SIZE                                           Status = 0xC0290087
	STATUS_TPM_20_E_MGF                                                Status = 0xC0290088
	STATUS_TPM_20_E_MODE                                               Status = 0xC0290089
	STATUS_TPM_20_E_TYPE                                               Status = 0xC029008A
	STATUS_TPM_20_E_HANDLE                                             Status = 0xC029008B
	STATUS_TPM_20_E_KDF                                                Status = 0xC029008C
	STATUS_TPM_20_E_RANGE                                              Status = 0xC029008D
	STATUS_TPM_20_E_AUTH_FAIL                                          Status = 0xC029008E
	STATUS_TPM_20_E_NONCE                                              Status = 0xC029008F
	STATUS_TPM_20_E_PP                                                 Status = 0xC0290090
	STATUS_TPM_20_E_SCHEME                                             Status = 0xC0290092
	STATUS_TPM_20_E_SIZE                                               Status = 0xC0290095
	STATUS_TPM_20_E_SYMMETRIC                                          Status = 0xC0290096
	STATUS_TPM_20_E_TAG                                                Status = 0xC0290097
	STATUS_TPM_20_E_SELECTOR                                           Status = 0xC0290098
	STATUS_TPM_20_E_INSUFFICIENT                                       Status = 0xC029009A
	STATUS_TPM_20_E_SIGNATURE                                          Status = 0xC029009B
	STATUS_TPM_20_E_KEY                                                Status = 0xC029009C
	STATUS_TPM_20_E_POLICY_FAIL                                        Status = 0xC029009D
	STATUS_TPM_20_E_INTEGRITY                                          Status = 0xC029009F
	STATUS_TPM_20_E_TICKET                                             Status = 0xC02900A0
	STATUS_TPM_20_E_RESERVED_BITS                                      Status = 0xC02900A1
	STATUS_TPM_20_E_BAD_AUTH                                           Status = 0xC02900A2
	STATUS_TPM_20_E_EXPIRED                                            Status = 0xC02900A3
	STATUS_TPM_20_E_POLICY_CC                                          Status = 0xC02900A4
	STATUS_TPM_20_E_BINDING                                            Status = 0xC02900A5
	STATUS_TPM_20_E_CURVE                                              Status = 0xC02900A6
	STATUS_TPM_20_E_ECC_POINT                                          Status = 0xC02900A7
	STATUS_TPM_20_E_INITIALIZE                                         Status = 0xC0290100
	STATUS_TPM_20_E_FAILURE                                            Status = 0xC0290101
	STATUS_TPM_20_E_SEQUENCE                                           Status = 0xC0290103
	STATUS_TPM_20_E_PRIVATE                                            Status = 0xC029010B
	STATUS_TPM_20_E_HMAC                                               Status = 0xC0290119
	STATUS_TPM_20_E_DISABLED                                           Status = 0xC0290120
	STATUS_TPM_20_E_EXCLUSIVE                                          Status = 0xC0290121
	STATUS_TPM_20_E_ECC_CURVE                                          Status = 0xC0290123
	STATUS_TPM_20_E_AUTH_TYPE                                          Status = 0xC0290124
	STATUS_TPM_20_E_AUTH_MISSING                                       Status = 0xC0290125
	STATUS_TPM_20_E_POLICY                                             Status = 0xC0290126
	STATUS_TPM_20_E_PCR                                                Status = 0xC0290127
	STATUS_TPM_20_E_PCR_CHANGED                                        Status = 0xC0290128
	STATUS_TPM_20_E_UPGRADE                                            Status = 0xC029012D
	STATUS_TPM_20_E_TOO_MANY_CONTEXTS                                  Status = 0xC029012E
	STATUS_TPM_20_E_AUTH_UNAVAILABLE                                   Status = 0xC029012F
	STATUS_TPM_20_E_REBOOT                                             Status = 0xC0290130
	STATUS_TPM_20_E_UNBALANCED                                         Status = 0xC0290131
	STATUS_TPM_20_E_COMMAND_SIZE                                       Status = 0xC0290142
	STATUS_TPM_20_E_COMMAND_CODE                                       Status = 0xC0290143
	STATUS_TPM_20_E_AUTHSIZE                                           Status = 0xC0290144
	STATUS_TPM_20_E_AUTH_CONTEXT                                       Status = 0xC0290145
	STATUS_TPM_20_E_NV_RANGE                                           Status = 0xC0290146
	STATUS_TPM_20_E_NV_SIZE                                            Status = 0xC0290147
	STATUS_TPM_20_E_NV_LOCKED                                          Status = 0xC0290148
	STATUS_TPM_20_E_NV_AUTHORIZATION                                   Status = 0xC0290149
	STATUS_TPM_20_E_NV_UNINITIALIZED                                   Status = 0xC029014A
	STATUS_TPM_20_E_NV_SPACE                                           Status = 0xC029014B
	STATUS_TPM_20_E_NV_DEFINED                                         Status = 0xC029014C
	STATUS_TPM_20_E_BAD_CONTEXT                                        Status = 0xC0290150
	STATUS_TPM_20_E_CPHASH                                             Status = 0xC0290151
	STATUS_TPM_20_E_PARENT                                             Status = 0xC0290152
	STATUS_TPM_20_E_NEEDS_TEST                                         Status = 0xC0290153
	STATUS_TPM_20_E_NO_RESULT                                          Status = 0xC0290154
	STATUS_TPM_20_E_SENSITIVE                                          Status = 0xC0290155
	STATUS_TPM_COMMAND_BLOCKED                                         Status = 0xC0290400
	STATUS_TPM_INVALID_HANDLE                                          Status = 0xC0290401
	STATUS_TPM_DUPLICATE_VHANDLE                                       Status = 0xC0290402
	STATUS_TPM_EMBEDDED_COMMAND_BLOCKED                                Status = 0xC0290403
	STATUS_TPM_EMBEDDED_COMMAND_UNSUPPORTED                            Status = 0xC0290404
	STATUS_TPM_RETRY                                                   Status = 0xC0290800
	STATUS_TPM_NEEDS_SELFTEST                                          Status = 0xC0290801
	STATUS_TPM_DOING_SELFTEST                                          Status = 0xC0290802
	STATUS_TPM_DEFEND_LOCK_RUNNING                                     Status = 0xC0290803
	STATUS_TPM_COMMAND_CANCELED                                        Status = 0xC0291001
	STATUS_TPM_TOO_MANY_CONTEXTS                                       Status = 0xC0291002
	STATUS_TPM_NOT_FOUND                                               Status = 0xC0291003
	STATUS_TPM_ACCESS_DENIED                                           Status = 0xC0291004
	STATUS_TPM_INSUFFICIENT_BUFFER                                     Status = 0xC0291005
	STATUS_TPM_PPI_FUNCTION_UNSUPPORTED                                Status = 0xC0291006
	STATUS_TPM_IN_EXCLUSIVE_MODE                                       Status = 0xC0291007
	STATUS_TPM_REBOOT_REQUIRED                                         Status = 0xC0291008
	STATUS_PCP_ERROR_MASK                                              Status = 0xC0292000
	STATUS_PCP_DEVICE_NOT_READY                                        Status = 0xC0292001
	STATUS_PCP_INVALID_HANDLE                                          Status = 0xC0292002
	STATUS_PCP_INVALID_PARAMETER                                       Status = 0xC0292003
	STATUS_PCP_FLAG_NOT_SUPPORTED                                      Status = 0xC0292004
	STATUS_PCP_NOT_SUPPORTED                                           Status = 0xC0292005
	STATUS_PCP_BUFFER_TOO_SMALL                                        Status = 0xC0292006
	STATUS_PCP_INTERNAL_ERROR                                          Status = 0xC0292007
	STATUS_PCP_AUTHENTICATION_FAILED                                   Status = 0xC0292008
	STATUS_PCP_AUTHENTICATION_IGNORED                                  Status = 0xC0292009
	STATUS_PCP_POLICY_NOT_FOUND                                        Status = 0xC029200A
	STATUS_PCP_PROFILE_NOT_FOUND                                       Status = 0xC029200B
	STATUS_PCP_VALIDATION_FAILED                                       Status = 0xC029200C
	STATUS_PCP_DEVICE_NOT_FOUND                                        Status = 0xC029200D
	STATUS_PCP_WRONG_PARENT                                            Status = 0xC029200E
	STATUS_PCP_KEY_NOT_LOADED                                          Status = 0xC029200F
	STATUS_PCP_NO_KEY_CERTIFICATION                                    Status = 0xC0292010
	STATUS_PCP_KEY_NOT_FINALIZED                                       Status = 0xC0292011
	STATUS_PCP_ATTESTATION_CHALLENGE_NOT_SET                           Status = 0xC0292012
	STATUS_PCP_NOT_PCR_BOUND                                           Status = 0xC0292013
	STATUS_PCP_KEY_ALREADY_FINALIZED                                   Status = 0xC0292014
	STATUS_PCP_KEY_USAGE_POLICY_NOT_SUPPORTED                          Status = 0xC0292015
	STATUS_PCP_KEY_USAGE_POLICY_INVALID                                Status = 0xC0292016
	STATUS_PCP_SOFT_KEY_ERROR                                          Status = 0xC0292017
	STATUS_PCP_KEY_NOT_AUTHENTICATED                                   Status = 0xC0292018
	STATUS_PCP_KEY_NOT_AIK                                             Status = 0xC0292019
	STATUS_PCP_KEY_NOT_SIGNING_KEY                                     Status = 0xC029201A
	STATUS_PCP_LOCKED_OUT                                              Status = 0xC029201B
	STATUS_PCP_CLAIM_TYPE_NOT_SUPPORTED                                Status = 0xC029201C
	STATUS_PCP_TPM_VERSION_NOT_SUPPORTED                               Status = 0xC029201D
	STATUS_PCP_BUFFER_LENGTH_MISMATCH                                  Status = 0xC029201E
	STATUS_PCP_IFX_RSA_KEY_CREATION_BLOCKED                            Status = 0xC029201F
	STATUS_PCP_TICKET_MISSING                                          Status = 0xC0292020
	STATUS_PCP_RAW_POLICY_NOT_SUPPORTED                                Status = 0xC0292021
	STATUS_PCP_KEY_HANDLE_INVALIDATED                                  Status = 0xC0292022
	STATUS_RTPM_NO_RESULT                                              Status = 0xC0293002
	STATUS_RTPM_PCR_READ_INCOMPLETE                                    Status = 0xC0293003
	STATUS_RTPM_INVALID_CONTEXT                                        Status = 0xC0293004
	STATUS_RTPM_UNSUPPORTED_CMD                                        Status = 0xC0293005
	STATUS_TPM_ZERO_EXHAUST_ENABLED                                    Status = 0xC0294000
	STATUS_DRTM_ENVIRONMENT_UNSAFE                                     Status = 0xC0295000
	STATUS_DRTM_NO_DIRECT_AUTH_FOR_CURRENT_MLE                         Status = 0xC0295001
	STATUS_HV_INVALID_HYPERCALL_CODE                                   Status = 0xC0350002
	STATUS_HV_INVALID_HYPERCALL_INPUT                                  Status = 0xC0350003
	STATUS_HV_INVALID_ALIGNMENT                                        Status = 0xC0350004
	STATUS_HV_INVALID_PARAMETER                                        Status = 0xC0350005
	STATUS_HV_ACCESS_DENIED                                            Status = 0xC0350006
	STATUS_HV_INVALID_PARTITION_STATE                                  Status = 0xC0350007
	STATUS_HV_OPERATION_DENIED                                         Status = 0xC0350008
	STATUS_HV_UNKNOWN_PROPERTY                                         Status = 0xC0350009
	STATUS_HV_PROPERTY_VALUE_OUT_OF_RANGE                              Status = 0xC035000A
	STATUS_HV_INSUFFICIENT_MEMORY                                      Status = 0xC035000B
	STATUS_HV_PARTITION_TOO_DEEP                                       Status = 0xC035000C
	STATUS_HV_INVALID_PARTITION_ID                                     Status = 0xC035000D
	STATUS_HV_INVALID_VP_INDEX                                         Status = 0xC035000E
	STATUS_HV_INVALID_PORT_ID                                          Status = 0xC0350011
	STATUS_HV_INVALID_CONNECTION_ID                                    Status = 0xC0350012
	STATUS_HV_INSUFFICIENT_BUFFERS                                     Status = 0xC0350013
	STATUS_HV_NOT_ACKNOWLEDGED                                         Status = 0xC0350014
	STATUS_HV_INVALID_VP_STATE                                         Status = 0xC0350015
	STATUS_HV_ACKNOWLEDGED                                             Status = 0xC0350016
	STATUS_HV_INVALID_SAVE_RESTORE_STATE                               Status = 0xC0350017
	STATUS_HV_INVALID_SYNIC_STATE                                      Status = 0xC0350018
	STATUS_HV_OBJECT_IN_USE                                            Status = 0xC0350019
	STATUS_HV_INVALID_PROXIMITY_DOMAIN_INFO                            Status = 0xC035001A
	STATUS_HV_NO_DATA                                                  Status = 0xC035001B
	STATUS_HV_INACTIVE                                                 Status = 0xC035001C
	STATUS_HV_NO_RESOURCES                                             Status = 0xC035001D
	STATUS_HV_FEATURE_UNAVAILABLE                                      Status = 0xC035001E
	STATUS_HV_INSUFFICIENT_BUFFER                                      Status = 0xC0350033
	STATUS_HV_INSUFFICIENT_DEVICE_DOMAINS                              Status = 0xC0350038
	STATUS_HV_CPUID_FEATURE_VALIDATION_ERROR                           Status = 0xC035003C
	STATUS_HV_CPUID_XSAVE_FEATURE_VALIDATION_ERROR                     Status = 0xC035003D
	STATUS_HV_PROCESSOR_STARTUP_TIMEOUT                                Status = 0xC035003E
	STATUS_HV_SMX_ENABLED                                              Status = 0xC035003F
	STATUS_HV_INVALID_LP_INDEX                                         Status = 0xC0350041
	STATUS_HV_INVALID_REGISTER_VALUE                                   Status = 0xC0350050
	STATUS_HV_INVALID_VTL_STATE                                        Status = 0xC0350051
	STATUS_HV_NX_NOT_DETECTED                                          Status = 0xC0350055
	STATUS_HV_INVALID_DEVICE_ID                                        Status = 0xC0350057
	STATUS_HV_INVALID_DEVICE_STATE                                     Status = 0xC0350058
	STATUS_HV_PAGE_REQUEST_INVALID                                     Status = 0xC0350060
	STATUS_HV_INVALID_CPU_GROUP_ID                                     Status = 0xC035006F
	STATUS_HV_INVALID_CPU_GROUP_STATE                                  Status = 0xC0350070
	STATUS_HV_OPERATION_FAILED                                         Status = 0xC0350071
	STATUS_HV_NOT_ALLOWED_WITH_NESTED_VIRT_ACTIVE                      Status = 0xC0350072
	STATUS_HV_INSUFFICIENT_ROOT_MEMORY                                 Status = 0xC0350073
	STATUS_HV_EVENT_BUFFER_ALREADY_FREED                               Status = 0xC0350074
	STATUS_HV_INSUFFICIENT_CONTIGUOUS_MEMORY                           Status = 0xC0350075
	STATUS_HV_DEVICE_NOT_IN_DOMAIN                                     Status = 0xC0350076
	STATUS_HV_NESTED_VM_EXIT                                           Status = 0xC0350077
	STATUS_HV_CALL_PENDING                                             Status = 0xC0350079
	STATUS_HV_MSR_ACCESS_FAILED                                        Status = 0xC0350080
	STATUS_HV_INSUFFICIENT_MEMORY_MIRRORING                            Status = 0xC0350081
	STATUS_HV_INSUFFICIENT_CONTIGUOUS_MEMORY_MIRRORING                 Status = 0xC0350082
	STATUS_HV_INSUFFICIENT_CONTIGUOUS_ROOT_MEMORY                      Status = 0xC0350083
	STATUS_HV_INSUFFICIENT_ROOT_MEMORY_MIRRORING                       Status = 0xC0350084
	STATUS_HV_INSUFFICIENT_CONTIGUOUS_ROOT_MEMORY_MIRRORING            Status = 0xC0350085
	STATUS_HV_VTL_ALREADY_ENABLED                                      Status = 0xC0350086
	STATUS_HV_SPDM_REQUEST                                             Status = 0xC0350088
	STATUS_HV_NOT_PRESENT                                              Status = 0xC0351000
	STATUS_IPSEC_BAD_SPI                                               Status = 0xC0360001
	STATUS_IPSEC_SA_LIFETIME_EXPIRED                                   Status = 0xC0360002
	STATUS_IPSEC_WRONG_SA                                              Status = 0xC0360003
	STATUS_IPSEC_REPLAY_CHECK_FAILED                                   Status = 0xC0360004
	STATUS_IPSEC_INVALID_PACKET                                        Status = 0xC0360005
	STATUS_IPSEC_INTEGRITY_CHECK_FAILED                                Status = 0xC0360006
	STATUS_IPSEC_CLEAR_TEXT_DROP                                       Status = 0xC0360007
	STATUS_IPSEC_AUTH_FIREWALL_DROP                                    Status = 0xC0360008
	STATUS_IPSEC_THROTTLE_DROP                                         Status = 0xC0360009
	STATUS_IPSEC_DOSP_BLOCK                                            Status = 0xC0368000
	STATUS_IPSEC_DOSP_RECEIVED_MULTICAST                               Status = 0xC0368001
	STATUS_IPSEC_DOSP_INVALID_PACKET                                   Status = 0xC0368002
	STATUS_IPSEC_DOSP_STATE_LOOKUP_FAILED                              Status = 0xC0368003
	STATUS_IPSEC_DOSP_MAX_ENTRIES                                      Status = 0xC0368004
	STATUS_IPSEC_DOSP_KEYMOD_NOT_ALLOWED                               Status = 0xC0368005
	STATUS_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES                      Status = 0xC0368006
	STATUS_VID_DUPLICATE_HANDLER                                       Status = 0xC0370001
	STATUS_VID_TOO_MANY_HANDLERS                                       Status = 0xC0370002
	STATUS_VID_QUEUE_FULL                                              Status = 0xC0370003
	STATUS_VID_HANDLER_NOT_PRESENT                                     Status = 0xC0370004
	STATUS_VID_INVALID_OBJECT_NAME                                     Status = 0xC0370005
	STATUS_VID_PARTITION_NAME_TOO_LONG                                 Status = 0xC0370006
	STATUS_VID_MESSAGE_QUEUE_NAME_TOO_LONG                             Status = 0xC0370007
	STATUS_VID_PARTITION_ALREADY_EXISTS                                Status = 0xC0370008
	STATUS_VID_PARTITION_DOES_NOT_EXIST                                Status = 0xC0370009
	STATUS_VID_PARTITION_NAME_NOT_FOUND                                Status = 0xC037000A
	STATUS_VID_MESSAGE_QUEUE_ALREADY_EXISTS                            Status = 0xC037000B
	STATUS_VID_EXCEEDED_MBP_ENTRY_MAP_LIMIT                            Status = 0xC037000C
	STATUS_VID_MB_STILL_REFERENCED                                     Status = 0xC037000D
	STATUS_VID_CHILD_GPA_PAGE_SET_CORRUPTED                            Status = 0xC037000E
	STATUS_VID_INVALID_NUMA_SETTINGS                                   Status = 0xC037000F
	STATUS_VID_INVALID_NUMA_NODE_INDEX                                 Status = 0xC0370010
	STATUS_VID_NOTIFICATION_QUEUE_ALREADY_ASSOCIATED                   Status = 0xC0370011
	STATUS_VID_INVALID_MEMORY_BLOCK_HANDLE                             Status = 0xC0370012
	STATUS_VID_PAGE_RANGE_OVERFLOW                                     Status = 0xC0370013
	STATUS_VID_INVALID_MESSAGE_QUEUE_HANDLE                            Status = 0xC0370014
	STATUS_VID_INVALID_GPA_RANGE_HANDLE                                Status = 0xC0370015
	STATUS_VID_NO_MEMORY_BLOCK_NOTIFICATION_QUEUE                      Status = 0xC0370016
	STATUS_VID_MEMORY_BLOCK_LOCK_COUNT_EXCEEDED                        Status = 0xC0370017
	STATUS_VID_INVALID_PPM_HANDLE                                      Status = 0xC0370018
	STATUS_VID_MBPS_ARE_LOCKED                                         Status = 0xC0370019
	STATUS_VID_MESSAGE_QUEUE_CLOSED                                    Status = 0xC037001A
	STATUS_VID_VIRTUAL_PROCESSOR_LIMIT_EXCEEDED                        Status = 0xC037001B
	STATUS_VID_STOP_PENDING                                            Status = 0xC037001C
	STATUS_VID_INVALID_PROCESSOR_STATE                                 Status = 0xC037001D
	STATUS_VID_EXCEEDED_KM_CONTEXT_COUNT_LIMIT                         Status = 0xC037001E
	STATUS_VID_KM_INTERFACE_ALREADY_INITIALIZED                        Status = 0xC037001F
	STATUS_VID_MB_PROPERTY_ALREADY_SET_RESET                           Status = 0xC0370020
	STATUS_VID_MMIO_RANGE_DESTROYED                                    Status = 0xC0370021
	STATUS_VID_INVALID_CHILD_GPA_PAGE_SET                              Status = 0xC0370022
	STATUS_VID_RESERVE_PAGE_SET_IS_BEING_USED                          Status = 0xC0370023
	STATUS_VID_RESERVE_PAGE_SET_TOO_SMALL                              Status = 0xC0370024
	STATUS_VID_MBP_ALREADY_LOCKED_USING_RESERVED_PAGE                  Status = 0xC0370025
	STATUS_VID_MBP_COUNT_EXCEEDED_LIMIT                                Status = 0xC0370026
	STATUS_VID_SAVED_STATE_CORRUPT                                     Status = 0xC0370027
	STATUS_VID_SAVED_STATE_UNRECOGNIZED_ITEM                           Status = 0xC0370028
	STATUS_VID_SAVED_STATE_INCOMPATIBLE                                Status = 0xC0370029
	STATUS_VID_VTL_ACCESS_DENIED                                       Status = 0xC037002A
	STATUS_VID_INSUFFICIENT_RESOURCES_RESERVE                          Status = 0xC037002B
	STATUS_VID_INSUFFICIENT_RESOURCES_PHYSICAL_BUFFER                  Status = 0xC037002C
	STATUS_VID_INSUFFICIENT_RESOURCES_HV_DEPOSIT                       Status = 0xC037002D
	STATUS_VID_MEMORY_TYPE_NOT_SUPPORTED                               Status = 0xC037002E
	STATUS_VID_INSUFFICIENT_RESOURCES_WITHDRAW                         Status = 0xC037002F
	STATUS_VID_PROCESS_ALREADY_SET                                     Status = 0xC0370030
	STATUS_DM_OPERATION_LIMIT_EXCEEDED                                 Status = 0xC0370600
	STATUS_VOLMGR_DATABASE_FULL                                        Status = 0xC0380001
	STATUS_VOLMGR_DISK_CONFIGURATION_CORRUPTED                         Status = 0xC0380002
	STATUS_VOLMGR_DISK_CONFIGURATION_NOT_IN_SYNC                       Status = 0xC0380003
	STATUS_VOLMGR_PACK_CONFIG_UPDATE_FAILED                            Status = 0xC0380004
	STATUS_VOLMGR_DISK_CONTAINS_NON_SIMPLE_VOLUME                      Status = 0xC0380005
	STATUS_VOLMGR_DISK_DUPLICATE                                       Status = 0xC0380006
	STATUS_VOLMGR_DISK_DYNAMIC                                         Status = 0xC0380007
	STATUS_VOLMGR_DISK_ID_INVALID                                      Status = 0xC0380008
	STATUS_VOLMGR_DISK_INVALID                                         Status = 0xC0380009
	STATUS_VOLMGR_DISK_LAST_VOTER                                      Status = 0xC038000A
	STATUS_VOLMGR_DISK_LAYOUT_INVALID                                  Status = 0xC038000B
	STATUS_VOLMGR_DISK_LAYOUT_NON_BASIC_BETWEEN_BASIC_PARTITIONS       Status = 0xC038000C
	STATUS_VOLMGR_DISK_LAYOUT_NOT_CYLINDER_ALIGNED                     Status = 0xC038000D
	STATUS_VOLMGR_DISK_LAYOUT_PARTITIONS_TOO_SMALL                     Status = 0xC038000E
	STATUS_VOLMGR_DISK_LAYOUT_PRIMARY_BETWEEN_LOGICAL_PARTITIONS       Status = 0xC038000F
	STATUS_VOLMGR_DISK_LAYOUT_TOO_MANY_PARTITIONS                      Status = 0xC0380010
	STATUS_VOLMGR_DISK_MISSING                                         Status = 0xC0380011
	STATUS_VOLMGR_DISK_NOT_EMPTY                                       Status = 0xC0380012
	STATUS_VOLMGR_DISK_NOT_ENOUGH_SPACE                                Status = 0xC0380013
	STATUS_VOLMGR_DISK_REVECTORING_FAILED                              Status = 0xC0380014
	STATUS_VOLMGR_DISK_SECTOR_SIZE_INVALID                             Status = 0xC0380015
	STATUS_VOLMGR_DISK_SET_NOT_CONTAINED                               Status = 0xC0380016
	STATUS_VOLMGR_DISK_USED_BY_MULTIPLE_MEMBERS                        Status = 0xC0380017
	STATUS_VOLMGR_DISK_USED_BY_MULTIPLE_PLEXES                         Status = 0xC0380018
	STATUS_VOLMGR_DYNAMIC_DISK_NOT_SUPPORTED                           Status = 0xC0380019
	STATUS_VOLMGR_EXTENT_ALREADY_USED                                  Status = 0xC038001A
	STATUS_VOLMGR_EXTENT_NOT_CONTIGUOUS                                Status = 0xC038001B
	STATUS_VOLMGR_EXTENT_NOT_IN_PUBLIC_REGION                          Status = 0xC038001C
	STATUS_VOLMGR_EXTENT_NOT_SECTOR_ALIGNED                            Status = 0xC038001D
	STATUS_VOLMGR_EXTENT_OVERLAPS_EBR_PARTITION                        Status = 0xC038001E
	STATUS_VOLMGR_EXTENT_VOLUME_LENGTHS_DO_NOT_MATCH                   Status = 0xC038001F
	STATUS_VOLMGR_FAULT_TOLERANT_NOT_SUPPORTED                         Status = 0xC0380020
	STATUS_VOLMGR_INTERLEAVE_LENGTH_INVALID                            Status = 0xC0380021
	STATUS_VOLMGR_MAXIMUM_REGISTERED_USERS                             Status = 0xC0380022
	STATUS_VOLMGR_MEMBER_IN_SYNC                                       Status = 0xC0380023
	STATUS_VOLMGR_MEMBER_INDEX_DUPLICATE                               Status = 0xC0380024
	STATUS_VOLMGR_MEMBER_INDEX_INVALID                                 Status = 0xC0380025
	STATUS_VOLMGR_MEMBER_MISSING                                       Status = 0xC0380026
	STATUS_VOLMGR_MEMBER_NOT_DETACHED                                  Status = 0xC0380027
	STATUS_VOLMGR_MEMBER_REGENERATING                                  Status = 0xC0380028
	STATUS_VOLMGR_ALL_DISKS_FAILED                                     Status = 0xC0380029
	STATUS_VOLMGR_NO_REGISTERED_USERS                                  Status = 0xC038002A
	STATUS_VOLMGR_NO_SUCH_USER                                         Status = 0xC038002B
	STATUS_VOLMGR_NOTIFICATION_RESET                                   Status = 0xC038002C
	STATUS_VOLMGR_NUMBER_OF_MEMBERS_INVALID                            Status = 0xC038002D
	STATUS_VOLMGR_NUMBER_OF_PLEXES_INVALID                             Status = 0xC038002E
	STATUS_VOLMGR_PACK_DUPLICATE                                       Status = 0xC038002F
	STATUS_VOLMGR_PACK_ID_INVALID                                      Status = 0xC0380030
	STATUS_VOLMGR_PACK_INVALID                                         Status = 0xC0380031
	STATUS_VOLMGR_PACK_NAME_INVALID                                    Status = 0xC0380032
	STATUS_VOLMGR_PACK_OFFLINE                                         Status = 0xC0380033
	STATUS_VOLMGR_PACK_HAS_QUORUM                                      Status = 0xC0380034
	STATUS_VOLMGR_PACK_WITHOUT_QUORUM                                  Status = 0xC0380035
	STATUS_VOLMGR_PARTITION_STYLE_INVALID                              Status = 0xC0380036
	STATUS_VOLMGR_PARTITION_UPDATE_FAILED                              Status = 0xC0380037
	STATUS_VOLMGR_PLEX_IN_SYNC                                         Status = 0xC0380038
	STATUS_VOLMGR_PLEX_INDEX_DUPLICATE                                 Status = 0xC0380039
	STATUS_VOLMGR_PLEX_INDEX_INVALID                                   Status = 0xC038003A
	STATUS_VOLMGR_PLEX_LAST_ACTIVE                                     Status = 0xC038003B
	STATUS_VOLMGR_PLEX_MISSING                                         Status = 0xC038003C
	STATUS_VOLMGR_PLEX_REGENERATING                                    Status = 0xC038003D
	STATUS_VOLMGR_PLEX_TYPE_INVALID                                    Status = 0xC038003E
	STATUS_VOLMGR_PLEX_NOT_RAID5                                       Status = 0xC038003F
	STATUS_VOLMGR_PLEX_NOT_SIMPLE                                      Status = 0xC0380040
	STATUS_VOLMGR_STRUCTURE_SIZE_INVALID                               Status = 0xC0380041
	STATUS_VOLMGR_TOO_MANY_NOTIFICATION_REQUESTS                       Status = 0xC0380042
	STATUS_VOLMGR_TRANSACTION_IN_PROGRESS                              Status = 0xC0380043
	STATUS_VOLMGR_UNEXPECTED_DISK_LAYOUT_CHANGE                        Status = 0xC0380044
	STATUS_VOLMGR_VOLUME_CONTAINS_MISSING_DISK                         Status = 0xC0380045
	STATUS_VOLMGR_VOLUME_ID_INVALID                                    Status = 0xC0380046
	STATUS_VOLMGR_VOLUME_LENGTH_INVALID                                Status = 0xC0380047
	STATUS_VOLMGR_VOLUME_LENGTH_NOT_SECTOR_SIZE_MULTIPLE               Status = 0xC0380048
	STATUS_VOLMGR_VOLUME_NOT_MIRRORED                                  Status = 0xC0380049
	STATUS_VOLMGR_VOLUME_NOT_RETAINED                                  Status = 0xC038004A
	STATUS_VOLMGR_VOLUME_OFFLINE                                       Status = 0xC038004B
	STATUS_VOLMGR_VOLUME_RETAINED                                      Status = 0xC038004C
	STATUS_VOLMGR_NUMBER_OF_EXTENTS_INVALID                            Status = 0xC038004D
	STATUS_VOLMGR_DIFFERENT_SECTOR_SIZE                                Status = 0xC038004E
	STATUS_VOLMGR_BAD_BOOT_DISK                                        Status = 0xC038004F
	STATUS_VOLMGR_PACK_CONFIG_OFFLINE                                  Status = 0xC0380050
	STATUS_VOLMGR_PACK_CONFIG_ONLINE                                   Status = 0xC0380051
	STATUS_VOLMGR_NOT_PRIMARY_PACK                                     Status = 0xC0380052
	STATUS_VOLMGR_PACK_LOG_UPDATE_FAILED                               Status = 0xC0380053
	STATUS_VOLMGR_NUMBER_OF_DISKS_IN_PLEX_INVALID                      Status = 0xC0380054
	STATUS_VOLMGR_NUMBER_OF_DISKS_IN_MEMBER_INVALID                    Status = 0xC0380055
	STATUS_VOLMGR_VOLUME_MIRRORED                                      Status = 0xC0380056
	STATUS_VOLMGR_PLEX_NOT_SIMPLE_SPANNED                              Status = 0xC0380057
	STATUS_VOLMGR_NO_VALID_LOG_COPIES                                  Status = 0xC0380058
	STATUS_VOLMGR_PRIMARY_PACK_PRESENT                                 Status = 0xC0380059
	STATUS_VOLMGR_NUMBER_OF_DISKS_INVALID                              Status = 0xC038005A
	STATUS_VOLMGR_MIRROR_NOT_SUPPORTED                                 Status = 0xC038005B
	STATUS_VOLMGR_RAID5_NOT_SUPPORTED                                  Status = 0xC038005C
	STATUS_BCD_TOO_MANY_ELEMENTS                                       Status = 0xC0390002
	STATUS_VHD_DRIVE_FOOTER_MISSING                                    Status = 0xC03A0001
	STATUS_VHD_DRIVE_FOOTER_CHECKSUM_MISMATCH                          Status = 0xC03A0002
	STATUS_VHD_DRIVE_FOOTER_CORRUPT                                    Status = 0xC03A0003
	STATUS_VHD_FORMAT_UNKNOWN                                          Status = 0xC03A0004
	STATUS_VHD_FORMAT_UNSUPPORTED_VERSION                              Status = 0xC03A0005
	STATUS_VHD_SPARSE_HEADER_CHECKSUM_MISMATCH                         Status = 0xC03A0006
	STATUS_VHD_SPARSE_HEADER_UNSUPPORTED_VERSION                       Status = 0xC03A0007
	STATUS_VHD_SPARSE_HEADER_CORRUPT                                   Status = 0xC03A0008
	STATUS_VHD_BLOCK_ALLOCATION_FAILURE                                Status = 0xC03A0009
	STATUS_VHD_BLOCK_ALLOCATION_TABLE_CORRUPT                          Status = 0xC03A000A
	STATUS_VHD_INVALID_BLOCK_SIZE                                      Status = 0xC03A000B
	STATUS_VHD_BITMAP_MISMATCH                                         Status = 0xC03A000C
	STATUS_VHD_PARENT_VHD_NOT_FOUND                                    Status = 0xC03A000D
	STATUS_VHD_CHILD_PARENT_ID_MISMATCH                                Status = 0xC03A000E
	STATUS_VHD_CHILD_PARENT_TIMESTAMP_MISMATCH                         Status = 0xC03A000F
	STATUS_VHD_METADATA_READ_FAILURE                                   Status = 0xC03A0010
	STATUS_VHD_METADATA_WRITE_FAILURE                                  Status = 0xC03A0011
	STATUS_VHD_INVALID_SIZE                                            Status = 0xC03A0012
	STATUS_VHD_INVALID_FILE_SIZE                                       Status = 0xC03A0013
	STATUS_VIRTDISK_PROVIDER_NOT_FOUND                                 Status = 0xC03A0014
	STATUS_VIRTDISK_NOT_VIRTUAL_DISK                                   Status = 0xC03A0015
	STATUS_VHD_PARENT_VHD_ACCESS_DENIED                                Status = 0xC03A0016
	STATUS_VHD_CHILD_PARENT_SIZE_MISMATCH                              Status = 0xC03A0017
	STATUS_VHD_DIFFERENCING_CHAIN_CYCLE_DETECTED                       Status = 0xC03A0018
	STATUS_VHD_DIFFERENCING_CHAIN_ERROR_IN_PARENT                      Status = 0xC03A0019
	STATUS_VIRTUAL_DISK_LIMITATION                                     Status = 0xC03A001A
	STATUS_VHD_INVALID_TYPE                                            Status = 0xC03A001B
	STATUS_VHD_INVALID_STATE                                           Status = 0xC03A001C
	STATUS_VIRTDISK_UNSUPPORTED_DISK_SECTOR_SIZE                       Status = 0xC03A001D
	STATUS_VIRTDISK_DISK_ALREADY_OWNED                                 Status = 0xC03A001E
	STATUS_VIRTDISK_DISK_ONLINE_AND_WRITABLE                           Status = 0xC03A001F
	STATUS_CTLOG_TRACKING_NOT_INITIALIZED                              Status = 0xC03A0020
	STATUS_CTLOG_LOGFILE_SIZE_EXCEEDED_MAXSIZE                         Status = 0xC03A0021
	STATUS_CTLOG_VHD_CHANGED_OFFLINE                                   Status = 0xC03A0022
	STATUS_CTLOG_INVALID_TRACKING_STATE                                Status = 0xC03A0023
	STATUS_CTLOG_INCONSISTENT_TRACKING_FILE                            Status = 0xC03A0024
	STATUS_VHD_METADATA_FULL                                           Status = 0xC03A0028
	STATUS_VHD_INVALID_CHANGE_TRACKING_ID                              Status = 0xC03A0029
	STATUS_VHD_CHANGE_TRACKING_DISABLED                                Status = 0xC03A002A
	STATUS_VHD_MISSING_CHANGE_TRACKING_INFORMATION                     Status = 0xC03A0030
	STATUS_VHD_RESIZE_WOULD_TRUNCATE_DATA                              Status = 0xC03A0031
	STATUS_VHD_COULD_NOT_COMPUTE_MINIMUM_VIRTUAL_SIZE                  Status = 0xC03A0032
	STATUS_VHD_ALREADY_AT_OR_BELOW_MINIMUM_VIRTUAL_SIZE                Status = 0xC03A0033
	STATUS_VHD_UNEXPECTED_ID                                           Status = 0xC03A0034
	STATUS_RKF_KEY_NOT_FOUND                                           Status = 0xC0400001
	STATUS_RKF_DUPLICATE_KEY                                           Status = 0xC0400002
	STATUS_RKF_BLOB_FULL                                               Status = 0xC0400003
	STATUS_RKF_STORE_FULL                                              Status = 0xC0400004
	STATUS_RKF_FILE_BLOCKED                                            Status = 0xC0400005
	STATUS_RKF_ACTIVE_KEY                                              Status = 0xC0400006
	STATUS_RDBSS_RESTART_OPERATION                                     Status = 0xC0410001
	STATUS_RDBSS_CONTINUE_OPERATION                                    Status = 0xC0410002
	STATUS_RDBSS_POST_OPERATION                                        Status = 0xC0410003
	STATUS_RDBSS_RETRY_LOOKUP                                          Status = 0xC0410004
	STATUS_BTH_ATT_INVALID_HANDLE                                      Status = 0xC0420001
	STATUS_BTH_ATT_READ_NOT_PERMITTED                                  Status = 0xC0420002
	STATUS_BTH_ATT_WRITE_NOT_PERMITTED                                 Status = 0xC0420003
	STATUS_BTH_ATT_INVALID_PDU                                         Status = 0xC0420004
	STATUS_BTH_ATT_INSUFFICIENT_AUTHENTICATION                         Status = 0xC0420005
	STATUS_BTH_ATT_REQUEST_NOT_SUPPORTED                               Status = 0xC0420006
	STATUS_BTH_ATT_INVALID_OFFSET                                      Status = 0xC0420007
	STATUS_BTH_ATT_INSUFFICIENT_AUTHORIZATION                          Status = 0xC0420008
	STATUS_BTH_ATT_PREPARE_QUEUE_FULL                                  Status = 0xC0420009
	STATUS_BTH_ATT_ATTRIBUTE_NOT_FOUND                                 Status = 0xC042000A
	STATUS_BTH_ATT_ATTRIBUTE_NOT_LONG                                  Status = 0xC042000B
	STATUS_BTH_ATT_INSUFFICIENT_ENCRYPTION_KEY_SIZE                    Status = 0xC042000C
	STATUS_BTH_ATT_INVALID_ATTRIBUTE_VALUE_LENGTH                      Status = 0xC042000D
	STATUS_BTH_ATT_UNLIKELY                                            Status = 0xC042000E
	STATUS_BTH_ATT_INSUFFICIENT_ENCRYPTION                             Status = 0xC042000F
	STATUS_BTH_ATT_UNSUPPORTED_GROUP_TYPE                              Status = 0xC0420010
	STATUS_BTH_ATT_INSUFFICIENT_RESOURCES                              Status = 0xC0420011
	STATUS_BTH_ATT_UNKNOWN_ERROR                                       Status = 0xC0421000
	STATUS_SECUREBOOT_ROLLBACK_DETECTED                                Status = 0xC0430001
	STATUS_SECUREBOOT_POLICY_VIOLATION                                 Status = 0xC0430002
	STATUS_SECUREBOOT_INVALID_POLICY                                   Status = 0xC0430003
	STATUS_SECUREBOOT_POLICY_PUBLISHER_NOT_FOUND                       Status = 0xC0430004
	STATUS_SECUREBOOT_POLICY_NOT_SIGNED                                Status = 0xC0430005
	STATUS_SECUREBOOT_FILE_REPLACED                                    Status = 0xC0430007
	STATUS_SECUREBOOT_POLICY_NOT_AUTHORIZED                            Status = 0xC0430008
	STATUS_SECUREBOOT_POLICY_UNKNOWN                                   Status = 0xC0430009
	STATUS_SECUREBOOT_POLICY_MISSING_ANTIROLLBACKVERSION               Status = 0xC043000A
	STATUS_SECUREBOOT_PLATFORM_ID_MISMATCH                             Status = 0xC043000B
	STATUS_SECUREBOOT_POLICY_ROLLBACK_DETECTED                         Status = 0xC043000C
	STATUS_SECUREBOOT_POLICY_UPGRADE_MISMATCH                          Status = 0xC043000D
	STATUS_SECUREBOOT_REQUIRED_POLICY_FILE_MISSING                     Status = 0xC043000E
	STATUS_SECUREBOOT_NOT_BASE_POLICY                                  Status = 0xC043000F
	STATUS_SECUREBOOT_NOT_SUPPLEMENTAL_POLICY                          Status = 0xC0430010
	STATUS_AUDIO_ENGINE_NODE_NOT_FOUND                                 Status = 0xC0440001
	STATUS_HDAUDIO_EMPTY_CONNECTION_LIST                               Status = 0xC0440002
	STATUS_HDAUDIO_CONNECTION_LIST_NOT_SUPPORTED                       Status = 0xC0440003
	STATUS_HDAUDIO_NO_LOGICAL_DEVICES_CREATED                          Status = 0xC0440004
	STATUS_HDAUDIO_NULL_LINKED_LIST_ENTRY                              Status = 0xC0440005
	STATUS_SOUNDWIRE_COMMAND_ABORTED                                   Status = 0xC0440006
	STATUS_SOUNDWIRE_COMMAND_IGNORED                                   Status = 0xC0440007
	STATUS_SOUNDWIRE_COMMAND_FAILED                                    Status = 0xC0440008
	STATUS_VSM_NOT_INITIALIZED                                         Status = 0xC0450000
	STATUS_VSM_DMA_PROTECTION_NOT_IN_USE                               Status = 0xC0450001
	STATUS_IORING_REQUIRED_FLAG_NOT_SUPPORTED                          Status = 0xC0460001
	STATUS_IORING_SUBMISSION_QUEUE_FULL                                Status = 0xC0460002
	STATUS_IORING_VERSION_NOT_SUPPORTED                                Status = 0xC0460003
	STATUS_IORING_SUBMISSION_QUEUE_TOO_BIG                             Status = 0xC0460004
	STATUS_IORING_COMPLETION_QUEUE_TOO_BIG                             Status = 0xC0460005
	STATUS_IORING_SUBMIT_IN_PROGRESS                                   Status = 0xC0460006
	STATUS_IORING_CORRUPT                                              Status = 0xC0460007
	STATUS_IORING_COMPLETION_QUEUE_TOO_FULL                            Status = 0xC0460008
	STATUS_VOLSNAP_BOOTFILE_NOT_VALID                                  Status = 0xC0500003
	STATUS_VOLSNAP_ACTIVATION_TIMEOUT                                  Status = 0xC0500004
	STATUS_VOLSNAP_NO_BYPASSIO_WITH_SNAPSHOT                           Status = 0xC0500005
	STATUS_IO_PREEMPTED                                                Status = 0xC0510001
	STATUS_SVHDX_ERROR_STORED                                          Status = 0xC05C0000
	STATUS_SVHDX_ERROR_NOT_AVAILABLE                                   Status = 0xC05CFF00
	STATUS_SVHDX_UNIT_ATTENTION_AVAILABLE                              Status = 0xC05CFF01
	STATUS_SVHDX_UNIT_ATTENTION_CAPACITY_DATA_CHANGED                  Status = 0xC05CFF02
	STATUS_SVHDX_UNIT_ATTENTION_RESERVATIONS_PREEMPTED                 Status = 0xC05CFF03
	STATUS_SVHDX_UNIT_ATTENTION_RESERVATIONS_RELEASED                  Status = 0xC05CFF04
	STATUS_SVHDX_UNIT_ATTENTION_REGISTRATIONS_PREEMPTED                Status = 0xC05CFF05
	STATUS_SVHDX_UNIT_ATTENTION_OPERATING_DEFINITION_CHANGED           Status = 0xC05CFF06
	STATUS_SVHDX_RESERVATION_CONFLICT                                  Status = 0xC05CFF07
	STATUS_SVHDX_WRONG_FILE_TYPE                                       Status = 0xC05CFF08
	STATUS_SVHDX_VERSION_MISMATCH                                      Status = 0xC05CFF09
	STATUS_VHD_SHARED                                                  Status = 0xC05CFF0A
	STATUS_SVHDX_NO_INITIATOR                                          Status = 0xC05CFF0B
	STATUS_VHDSET_BACKING_STORAGE_NOT_FOUND                            Status = 0xC05CFF0C
	STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP                       Status = 0xC05D0000
	STATUS_SMB_BAD_CLUSTER_DIALECT                                     Status = 0xC05D0001
	STATUS_SMB_GUEST_LOGON_BLOCKED                                     Status = 0xC05D0002
	STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP                            Status = 0xC05D0003
	STATUS_NETWORK_AUTHENTICATION_PROMPT_CANCELED                      Status = 0xC05D0004
	STATUS_REMOTE_MAILSLOTS_DEPRECATED                                 Status = 0xC05D0005
	STATUS_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED                    Status = 0xC05D0006
	STATUS_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED                          Status = 0xC05D0007
	STATUS_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER                        Status = 0xC05D0008
	STATUS_SMB_TLS_ACCESS_DENIED                                       Status = 0xC05D0009
	STATUS_SPACES_FAULT_DOMAIN_TYPE_INVALID                            Status = 0xC0E70001
	STATUS_SPACES_RESILIENCY_TYPE_INVALID                              Status = 0xC0E70003
	STATUS_SPACES_DRIVE_SECTOR_SIZE_INVALID                            Status = 0xC0E70004
	STATUS_SPACES_DRIVE_REDUNDANCY_INVALID                             Status = 0xC0E70006
	STATUS_SPACES_NUMBER_OF_DATA_COPIES_INVALID                        Status = 0xC0E70007
	STATUS_SPACES_INTERLEAVE_LENGTH_INVALID                            Status = 0xC0E70009
	STATUS_SPACES_NUMBER_OF_COLUMNS_INVALID                            Status = 0xC0E7000A
	STATUS_SPACES_NOT_ENOUGH_DRIVES                                    Status = 0xC0E7000B
	STATUS_SPACES_EXTENDED_ERROR                                       Status = 0xC0E7000C
	STATUS_SPACES_PROVISIONING_TYPE_INVALID                            Status = 0xC0E7000D
	STATUS_SPACES_ALLOCATION_SIZE_INVALID                              Status = 0xC0E7000E
	STATUS_SPACES_ENCLOSURE_AWARE_INVALID                              Status = 0xC0E7000F
	STATUS_SPACES_WRITE_CACHE_SIZE_INVALID                             Status = 0xC0E70010
	STATUS_SPACES_NUMBER_OF_GROUPS_INVALID                             Status = 0xC0E70011
	STATUS_SPACES_DRIVE_OPERATIONAL_STATE_INVALID                      Status = 0xC0E70012
	STATUS_SPACES_UPDATE_COLUMN_STATE                                  Status = 0xC0E70013
	STATUS_SPACES_MAP_REQUIRED                                         Status = 0xC0E70014
	STATUS_SPACES_UNSUPPORTED_VERSION                                  Status = 0xC0E70015
	STATUS_SPACES_CORRUPT_METADATA                                     Status = 0xC0E70016
	STATUS_SPACES_DRT_FULL                                             Status = 0xC0E70017
	STATUS_SPACES_INCONSISTENCY                                        Status = 0xC0E70018
	STATUS_SPACES_LOG_NOT_READY                                        Status = 0xC0E70019
	STATUS_SPACES_NO_REDUNDANCY                                        Status = 0xC0E7001A
	STATUS_SPACES_DRIVE_NOT_READY                                      Status = 0xC0E7001B
	STATUS_SPACES_DRIVE_SPLIT                                          Status = 0xC0E7001C
	STATUS_SPACES_DRIVE_LOST_DATA                                      Status = 0xC0E7001D
	STATUS_SPACES_ENTRY_INCOMPLETE                                     Status = 0xC0E7001E
	STATUS_SPACES_ENTRY_INVALID                                        Status = 0xC0E7001F
	STATUS_SPACES_MARK_DIRTY                                           Status = 0xC0E70020
	STATUS_SPACES_PD_NOT_FOUND                                         Status = 0xC0E70021
	STATUS_SPACES_PD_LENGTH_MISMATCH                                   Status = 0xC0E70022
	STATUS_SPACES_PD_UNSUPPORTED_VERSION                               Status = 0xC0E70023
	STATUS_SPACES_PD_INVALID_DATA                                      Status = 0xC0E70024
	STATUS_SPACES_FLUSH_METADATA                                       Status = 0xC0E70025
	STATUS_SPACES_CACHE_FULL                                           Status = 0xC0E70026
	STATUS_SPACES_REPAIR_IN_PROGRESS                                   Status = 0xC0E70027
	STATUS_SECCORE_INVALID_COMMAND                                     Status = 0xC0E80000
	STATUS_SYSTEM_INTEGRITY_ROLLBACK_DETECTED                          Status = 0xC0E90001
	STATUS_SYSTEM_INTEGRITY_POLICY_VIOLATION                           Status = 0xC0E90002
	STATUS_SYSTEM_INTEGRITY_INVALID_POLICY                             Status = 0xC0E90003
	STATUS_SYSTEM_INTEGRITY_POLICY_NOT_SIGNED                          Status = 0xC0E90004
	STATUS_SYSTEM_INTEGRITY_TOO_MANY_POLICIES                          Status = 0xC0E90005
	STATUS_SYSTEM_INTEGRITY_SUPPLEMENTAL_POLICY_NOT_AUTHORIZED         Status = 0xC0E90006
	STATUS_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS                       Status = 0xC0E90007
	STATUS_SYSTEM_INTEGRITY_REPUTATION_PUA                             Status = 0xC0E90008
	STATUS_SYSTEM_INTEGRITY_REPUTATION_DANGEROUS_EXT                   Status = 0xC0E90009
	STATUS_SYSTEM_INTEGRITY_REPUTATION_OFFLINE                         Status = 0xC0E9000A
	STATUS_SYSTEM_INTEGRITY_REPUTATION_UNFRIENDLY_FILE                 Status = 0xC0E9000B
	STATUS_SYSTEM_INTEGRITY_REPUTATION_UNATTAINABLE                    Status = 0xC0E9000C
	STATUS_SYSTEM_INTEGRITY_REPUTATION_EXPLICIT_DENY_FILE              Status = 0xC0E9000D
	STATUS_SYSTEM_INTEGRITY_WHQL_NOT_SATISFIED                         Status = 0xC0E9000E
	STATUS_NO_APPLICABLE_APP_LICENSES_FOUND                            Status = 0xC0EA0001
	STATUS_CLIP_LICENSE_NOT_FOUND                                      Status = 0xC0EA0002
	STATUS_CLIP_DEVICE_LICENSE_MISSING                                 Status = 0xC0EA0003
	STATUS_CLIP_LICENSE_INVALID_SIGNATURE                              Status = 0xC0EA0004
	STATUS_CLIP_KEYHOLDER_LICENSE_MISSING_OR_INVALID                   Status = 0xC0EA0005
	STATUS_CLIP_LICENSE_EXPIRED                                        Status = 0xC0EA0006
	STATUS_CLIP_LICENSE_SIGNED_BY_UNKNOWN_SOURCE                       Status = 0xC0EA0007
	STATUS_CLIP_LICENSE_NOT_SIGNED                                     Status = 0xC0EA0008
	STATUS_CLIP_LICENSE_HARDWARE_ID_OUT_OF_TOLERANCE                   Status = 0xC0EA0009
	STATUS_CLIP_LICENSE_DEVICE_ID_MISMATCH                             Status = 0xC0EA000A
	STATUS_PLATFORM_MANIFEST_NOT_AUTHORIZED                            Status = 0xC0EB0001
	STATUS_PLATFORM_MANIFEST_INVALID                                   Status = 0xC0EB0002
	STATUS_PLATFORM_MANIFEST_FILE_NOT_AUTHORIZED                       Status = 0xC0EB0003
	STATUS_PLATFORM_MANIFEST_CATALOG_NOT_AUTHORIZED                    Status = 0xC0EB0004
	STATUS_PLATFORM_MANIFEST_BINARY_ID_NOT_FOUND                       Status = 0xC0EB0005
	STATUS_PLATFORM_MANIFEST_NOT_ACTIVE                                Status = 0xC0EB0006
	STATUS_PLATFORM_MANIFEST_NOT_SIGNED                                Status = 0xC0EB0007
	STATUS_APPEXEC_CONDITION_NOT_SATISFIED                             Status = 0xC0EC0000
	STATUS_APPEXEC_HANDLE_INVALIDATED                                  Status = 0xC0EC0001
	STATUS_APPEXEC_INVALID_HOST_GENERATION                             Status = 0xC0EC0002
	STATUS_APPEXEC_UNEXPECTED_PROCESS_REGISTRATION                     Status = 0xC0EC0003
	STATUS_APPEXEC_INVALID_HOST_STATE                                  Status = 0xC0EC0004
	STATUS_APPEXEC_NO_DONOR                                            Status = 0xC0EC0005
	STATUS_APPEXEC_HOST_ID_MISMATCH                                    Status = 0xC0EC0006
	STATUS_APPEXEC_UNKNOWN_USER                                        Status = 0xC0EC0007
	STATUS_APPEXEC_APP_COMPAT_BLOCK                                    Status = 0xC0EC0008
	STATUS_APPEXEC_CALLER_WAIT_TIMEOUT                                 Status = 0xC0EC0009
	STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_TERMINATION                     Status = 0xC0EC000A
	STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_LICENSING                       Status = 0xC0EC000B
	STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_RESOURCES                       Status = 0xC0EC000C
	STATUS_UNIONFS_CANNOT_CROSS_UNION                                  Status = 0xC0ED0001
	STATUS_UNIONFS_CANNOT_EXIT_UNION                                   Status = 0xC0ED0002
	STATUS_UNIONFS_CANNOT_PRESERVE_LINK                                Status = 0xC0ED0003
	STATUS_UNIONFS_INVALID_TOMBSTONE_STATE                             Status = 0xC0ED0004
	STATUS_UNIONFS_LAYERS_PRESENT                                      Status = 0xC0ED0005
	STATUS_UNIONFS_NESTED_LAYER                                        Status = 0xC0ED0006
	STATUS_UNIONFS_UNION_DUPLICATE_ID                                  Status = 0xC0ED0007
	STATUS_UNIONFS_INACTIVE_UNION                                      Status = 0xC0ED0008
	STATUS_UNIONFS_TOO_MANY_LAYERS                                     Status = 0xC0ED0009
	STATUS_UNIONFS_TOO_LATE                                            Status = 0xC0ED000A
	STATUS_UNIONFS_NESTED_UNION                                        Status = 0xC0ED000B
	STATUS_UNIONFS_NESTED_UNION_NOT_ALLOWED                            Status = 0xC0ED000C
	STATUS_PRM_HANDLER_NOT_FOUND                                       Status = 0xC0EE0200
	STATUS_PRM_CONCURRENT_OPERATION                                    Status = 0xC0EE0202
	STATUS_PRM_MODULE_UPDATE_PENDING                                   Status = 0xC0EE0203
	STATUS_PRM_MODULE_LOCKED                                           Status = 0xC0EE0204
	STATUS_PRM_UPDATE_INCOMPATIBLE_VERSION                             Status = 0xC0EE0205
	STATUS_PRM_UPDATE_MODULE_MISMATCH                                  Status = 0xC0EE0206
	STATUS_PRM_UPDATE_MODULE_NOT_FOUND                                 Status = 0xC0EE0207
	STATUS_PRM_UPDATE_MISSING_EXPORT                                   Status = 0xC0EE0208
	STATUS_PRM_UPDATE_MODULE_LOCKED                                    Status = 0xC0EE0209
	STATUS_PRM_UPDATE_BAD_SIGNATURE                                    Status = 0xC0EE020A
	STATUS_PRM_UPDATE_VERSION_MISMATCH                                 Status = 0xC0EE020B
	STATUS_PRM_MODULE_UNLOCKED                                         Status = 0xC0EE020C
	STATUS_PRM_INTERFACE_INACCESSIBLE                                  Status = 0xC0EE020D
	STATUS_ACCELERATOR_SUBMISSION_QUEUE_FULL                           Status = 0xC0EF0001
)

// Further names of values above (ntstatus.h).
const (
	STATUS_WAIT_0                   Status = 0x00000000
	STATUS_ABANDONED                Status = 0x00000080
	STATUS_FLT_DISALLOW_FSFILTER_IO Status = 0xC01C0004
)

// Name returns the name ntstatus.h gives the value, for instance
// "STATUS_INVALID_HANDLE", or "" if it gives none. Of several names it is the
// one that carries the message: 0 is STATUS_SUCCESS, 0x80 is
// STATUS_ABANDONED_WAIT_0.
func (s Status) Name() string {
	name, _ := findLine(statusNames, uint32(s), 16)
	return name
}

// statusNames has one line per value, sorted: the value in hexadecimal, a
// space, the name.
const statusNames = `00000000 STATUS_SUCCESS
00000001 STATUS_WAIT_1
00000002 STATUS_WAIT_2
00000003 STATUS_WAIT_3
0000003F STATUS_WAIT_63
00000080 STATUS_ABANDONED_WAIT_0
000000BF STATUS_ABANDONED_WAIT_63
000000C0 STATUS_USER_APC
000000FF STATUS_ALREADY_COMPLETE
00000100 STATUS_KERNEL_APC
00000101 STATUS_ALERTED
00000102 STATUS_TIMEOUT
00000103 STATUS_PENDING
00000104 STATUS_REPARSE
00000105 STATUS_MORE_ENTRIES
00000106 STATUS_NOT_ALL_ASSIGNED
00000107 STATUS_SOME_NOT_MAPPED
00000108 STATUS_OPLOCK_BREAK_IN_PROGRESS
00000109 STATUS_VOLUME_MOUNTED
0000010A STATUS_RXACT_COMMITTED
0000010B STATUS_NOTIFY_CLEANUP
0000010C STATUS_NOTIFY_ENUM_DIR
0000010D STATUS_NO_QUOTAS_FOR_ACCOUNT
0000010E STATUS_PRIMARY_TRANSPORT_CONNECT_FAILED
00000110 STATUS_PAGE_FAULT_TRANSITION
00000111 STATUS_PAGE_FAULT_DEMAND_ZERO
00000112 STATUS_PAGE_FAULT_COPY_ON_WRITE
00000113 STATUS_PAGE_FAULT_GUARD_PAGE
00000114 STATUS_PAGE_FAULT_PAGING_FILE
00000115 STATUS_CACHE_PAGE_LOCKED
00000116 STATUS_CRASH_DUMP
00000117 STATUS_BUFFER_ALL_ZEROS
00000118 STATUS_REPARSE_OBJECT
00000119 STATUS_RESOURCE_REQUIREMENTS_CHANGED
00000120 STATUS_TRANSLATION_COMPLETE
00000121 STATUS_DS_MEMBERSHIP_EVALUATED_LOCALLY
00000122 STATUS_NOTHING_TO_TERMINATE
00000123 STATUS_PROCESS_NOT_IN_JOB
00000124 STATUS_PROCESS_IN_JOB
00000125 STATUS_VOLSNAP_HIBERNATE_READY
00000126 STATUS_FSFILTER_OP_COMPLETED_SUCCESSFULLY
00000127 STATUS_INTERRUPT_VECTOR_ALREADY_CONNECTED
00000128 STATUS_INTERRUPT_STILL_CONNECTED
00000129 STATUS_PROCESS_CLONED
0000012A STATUS_FILE_LOCKED_WITH_ONLY_READERS
0000012B STATUS_FILE_LOCKED_WITH_WRITERS
0000012C STATUS_VALID_IMAGE_HASH
0000012D STATUS_VALID_CATALOG_HASH
0000012E STATUS_VALID_STRONG_CODE_HASH
0000012F STATUS_GHOSTED
00000130 STATUS_DATA_OVERWRITTEN
00000202 STATUS_RESOURCEMANAGER_READ_ONLY
00000210 STATUS_RING_PREVIOUSLY_EMPTY
00000211 STATUS_RING_PREVIOUSLY_FULL
00000212 STATUS_RING_PREVIOUSLY_ABOVE_QUOTA
00000213 STATUS_RING_NEWLY_EMPTY
00000214 STATUS_RING_SIGNAL_OPPOSITE_ENDPOINT
00000215 STATUS_OPLOCK_SWITCHED_TO_NEW_HANDLE
00000216 STATUS_OPLOCK_HANDLE_CLOSED
00000367 STATUS_WAIT_FOR_OPLOCK
00000368 STATUS_REPARSE_GLOBAL
00000369 STATUS_PAGE_FAULT_RETRY
00010001 DBG_EXCEPTION_HANDLED
00010002 DBG_CONTINUE
001C0001 STATUS_FLT_IO_COMPLETE
00293000 STATUS_RTPM_CONTEXT_CONTINUE
00293001 STATUS_RTPM_CONTEXT_COMPLETE
00350059 STATUS_HV_PENDING_PAGE_REQUESTS
00E70000 STATUS_SPACES_REPAIRED
00E70001 STATUS_SPACES_PAUSE
00E70002 STATUS_SPACES_COMPLETE
00E70003 STATUS_SPACES_REDIRECT
40000000 STATUS_OBJECT_NAME_EXISTS
40000001 STATUS_THREAD_WAS_SUSPENDED
40000002 STATUS_WORKING_SET_LIMIT_RANGE
40000003 STATUS_IMAGE_NOT_AT_BASE
40000004 STATUS_RXACT_STATE_CREATED
40000005 STATUS_SEGMENT_NOTIFICATION
40000006 STATUS_LOCAL_USER_SESSION_KEY
40000007 STATUS_BAD_CURRENT_DIRECTORY
40000008 STATUS_SERIAL_MORE_WRITES
40000009 STATUS_REGISTRY_RECOVERED
4000000A STATUS_FT_READ_RECOVERY_FROM_BACKUP
4000000B STATUS_FT_WRITE_RECOVERY
4000000C STATUS_SERIAL_COUNTER_TIMEOUT
4000000D STATUS_NULL_LM_PASSWORD
4000000E STATUS_IMAGE_MACHINE_TYPE_MISMATCH
4000000F STATUS_RECEIVE_PARTIAL
40000010 STATUS_RECEIVE_EXPEDITED
40000011 STATUS_RECEIVE_PARTIAL_EXPEDITED
40000012 STATUS_EVENT_DONE
40000013 STATUS_EVENT_PENDING
40000014 STATUS_CHECKING_FILE_SYSTEM
40000015 STATUS_FATAL_APP_EXIT
40000016 STATUS_PREDEFINED_HANDLE
40000017 STATUS_WAS_UNLOCKED
40000018 STATUS_SERVICE_NOTIFICATION
40000019 STATUS_WAS_LOCKED
4000001A STATUS_LOG_HARD_ERROR
4000001B STATUS_ALREADY_WIN32
4000001C STATUS_WX86_UNSIMULATE
4000001D STATUS_WX86_CONTINUE
4000001E STATUS_WX86_SINGLE_STEP
4000001F STATUS_WX86_BREAKPOINT
40000020 STATUS_WX86_EXCEPTION_CONTINUE
40000021 STATUS_WX86_EXCEPTION_LASTCHANCE
40000022 STATUS_WX86_EXCEPTION_CHAIN
40000023 STATUS_IMAGE_MACHINE_TYPE_MISMATCH_EXE
40000024 STATUS_NO_YIELD_PERFORMED
40000025 STATUS_TIMER_RESUME_IGNORED
40000026 STATUS_ARBITRATION_UNHANDLED
40000027 STATUS_CARDBUS_NOT_SUPPORTED
40000028 STATUS_WX86_CREATEWX86TIB
40000029 STATUS_MP_PROCESSOR_MISMATCH
4000002A STATUS_HIBERNATED
4000002B STATUS_RESUME_HIBERNATION
4000002C STATUS_FIRMWARE_UPDATED
4000002D STATUS_DRIVERS_LEAKING_LOCKED_PAGES
4000002E STATUS_MESSAGE_RETRIEVED
4000002F STATUS_SYSTEM_POWERSTATE_TRANSITION
40000030 STATUS_ALPC_CHECK_COMPLETION_LIST
40000031 STATUS_SYSTEM_POWERSTATE_COMPLEX_TRANSITION
40000032 STATUS_ACCESS_AUDIT_BY_POLICY
40000033 STATUS_ABANDON_HIBERFILE
40000034 STATUS_BIZRULES_NOT_ENABLED
40000035 STATUS_FT_READ_FROM_COPY
40000036 STATUS_IMAGE_AT_DIFFERENT_BASE
40000037 STATUS_PATCH_DEFERRED
40000038 STATUS_EMULATION_BREAKPOINT
40000039 STATUS_EMULATION_SYSCALL
4000003A STATUS_EMULATION_FLOAT_EXCEPTION
40000294 STATUS_WAKE_SYSTEM
40000370 STATUS_DS_SHUTTING_DOWN
400004D9 STATUS_VOLUME_UPGRADE_NOT_NEEDED
400004DA STATUS_VOLUME_UPGRADE_PENDING
40000807 STATUS_DISK_REPAIR_REDIRECTED
4000A144 STATUS_SERVICES_FAILED_AUTOSTART
40010001 DBG_REPLY_LATER
40010002 DBG_UNABLE_TO_PROVIDE_HANDLE
40010003 DBG_TERMINATE_THREAD
40010004 DBG_TERMINATE_PROCESS
40010005 DBG_CONTROL_C
40010006 DBG_PRINTEXCEPTION_C
40010007 DBG_RIPEXCEPTION
40010008 DBG_CONTROL_BREAK
40010009 DBG_COMMAND_EXCEPTION
4001000A DBG_PRINTEXCEPTION_WIDE_C
40020056 RPC_NT_UUID_LOCAL_ONLY
400200AF RPC_NT_SEND_INCOMPLETE
400A0004 STATUS_CTX_CDM_CONNECT
400A0005 STATUS_CTX_CDM_DISCONNECT
4015000D STATUS_SXS_RELEASE_ACTIVATION_CONTEXT
40190001 STATUS_HEURISTIC_DAMAGE_POSSIBLE
40190034 STATUS_RECOVERY_NOT_NEEDED
40190035 STATUS_RM_ALREADY_STARTED
401A000C STATUS_LOG_NO_RESTART
401B00EC STATUS_VIDEO_DRIVER_DEBUG_REPORT_REQUEST
401E000A STATUS_GRAPHICS_PARTIAL_DATA_POPULATED
401E0201 STATUS_GRAPHICS_SKIP_ALLOCATION_PREPARATION
401E0307 STATUS_GRAPHICS_MODE_NOT_PINNED
401E031E STATUS_GRAPHICS_NO_PREFERRED_MODE
401E034B STATUS_GRAPHICS_DATASET_IS_EMPTY
401E034C STATUS_GRAPHICS_NO_MORE_ELEMENTS_IN_DATASET
401E0351 STATUS_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_PINNED
401E042F STATUS_GRAPHICS_UNKNOWN_CHILD_STATUS
401E0437 STATUS_GRAPHICS_LEADLINK_START_DEFERRED
401E0439 STATUS_GRAPHICS_POLLING_TOO_FREQUENTLY
401E043A STATUS_GRAPHICS_START_DEFERRED
401E043C STATUS_GRAPHICS_DEPENDABLE_CHILD_STATUS
40230001 STATUS_NDIS_INDICATION_REQUIRED
40292023 STATUS_PCP_UNSUPPORTED_PSS_SALT
80000001 STATUS_GUARD_PAGE_VIOLATION
80000002 STATUS_DATATYPE_MISALIGNMENT
80000003 STATUS_BREAKPOINT
80000004 STATUS_SINGLE_STEP
80000005 STATUS_BUFFER_OVERFLOW
80000006 STATUS_NO_MORE_FILES
80000007 STATUS_WAKE_SYSTEM_DEBUGGER
8000000A STATUS_HANDLES_CLOSED
8000000B STATUS_NO_INHERITANCE
8000000C STATUS_GUID_SUBSTITUTION_MADE
8000000D STATUS_PARTIAL_COPY
8000000E STATUS_DEVICE_PAPER_EMPTY
8000000F STATUS_DEVICE_POWERED_OFF
80000010 STATUS_DEVICE_OFF_LINE
80000011 STATUS_DEVICE_BUSY
80000012 STATUS_NO_MORE_EAS
80000013 STATUS_INVALID_EA_NAME
80000014 STATUS_EA_LIST_INCONSISTENT
80000015 STATUS_INVALID_EA_FLAG
80000016 STATUS_VERIFY_REQUIRED
80000017 STATUS_EXTRANEOUS_INFORMATION
80000018 STATUS_RXACT_COMMIT_NECESSARY
8000001A STATUS_NO_MORE_ENTRIES
8000001B STATUS_FILEMARK_DETECTED
8000001C STATUS_MEDIA_CHANGED
8000001D STATUS_BUS_RESET
8000001E STATUS_END_OF_MEDIA
8000001F STATUS_BEGINNING_OF_MEDIA
80000020 STATUS_MEDIA_CHECK
80000021 STATUS_SETMARK_DETECTED
80000022 STATUS_NO_DATA_DETECTED
80000023 STATUS_REDIRECTOR_HAS_OPEN_HANDLES
80000024 STATUS_SERVER_HAS_OPEN_HANDLES
80000025 STATUS_ALREADY_DISCONNECTED
80000026 STATUS_LONGJUMP
80000027 STATUS_CLEANER_CARTRIDGE_INSTALLED
80000028 STATUS_PLUGPLAY_QUERY_VETOED
80000029 STATUS_UNWIND_CONSOLIDATE
8000002A STATUS_REGISTRY_HIVE_RECOVERED
8000002B STATUS_DLL_MIGHT_BE_INSECURE
8000002C STATUS_DLL_MIGHT_BE_INCOMPATIBLE
8000002D STATUS_STOPPED_ON_SYMLINK
8000002E STATUS_CANNOT_GRANT_REQUESTED_OPLOCK
8000002F STATUS_NO_ACE_CONDITION
80000030 STATUS_DEVICE_SUPPORT_IN_PROGRESS
80000031 STATUS_DEVICE_POWER_CYCLE_REQUIRED
80000032 STATUS_NO_WORK_DONE
80000033 STATUS_RETURN_ADDRESS_HIJACK_ATTEMPT
80000034 STATUS_RECOVERABLE_BUGCHECK
80000035 STATUS_PTE_CHANGE_NOT_COMPLETED
800001B6 STATUS_DEVICE_RESET_REQUIRED
80000288 STATUS_DEVICE_REQUIRES_CLEANING
80000289 STATUS_DEVICE_DOOR_OPEN
80000803 STATUS_DATA_LOST_REPAIR
8000A08F STATUS_LAPS_PROCESS_TERMINATED
8000A127 STATUS_GPIO_INTERRUPT_ALREADY_UNMASKED
8000CF00 STATUS_CLOUD_FILE_PROPERTY_BLOB_CHECKSUM_MISMATCH
8000CF04 STATUS_CLOUD_FILE_PROPERTY_BLOB_TOO_LARGE
8000CF05 STATUS_CLOUD_FILE_TOO_MANY_PROPERTY_BLOBS
80010001 DBG_EXCEPTION_NOT_HANDLED
80130001 STATUS_CLUSTER_NODE_ALREADY_UP
80130002 STATUS_CLUSTER_NODE_ALREADY_DOWN
80130003 STATUS_CLUSTER_NETWORK_ALREADY_ONLINE
80130004 STATUS_CLUSTER_NETWORK_ALREADY_OFFLINE
80130005 STATUS_CLUSTER_NODE_ALREADY_MEMBER
80190009 STATUS_COULD_NOT_RESIZE_LOG
80190029 STATUS_NO_TXF_METADATA
80190031 STATUS_CANT_RECOVER_WITH_HANDLE_OPEN
80190041 STATUS_TXF_METADATA_ALREADY_PRESENT
80190042 STATUS_TRANSACTION_SCOPE_CALLBACKS_NOT_SET
801B00EB STATUS_VIDEO_HUNG_DISPLAY_DRIVER_THREAD_RECOVERED
801C0001 STATUS_FLT_BUFFER_TOO_SMALL
801E0000 STATUS_GRAPHICS_LINK_CONFIGURATION_IN_PROGRESS
80210001 STATUS_FVE_PARTIAL_METADATA
80210002 STATUS_FVE_TRANSIENT_STATE
80370001 STATUS_VID_REMOTE_NODE_PARENT_GPA_PAGES_USED
80380001 STATUS_VOLMGR_INCOMPLETE_REGENERATION
80380002 STATUS_VOLMGR_INCOMPLETE_DISK_MIGRATION
80390001 STATUS_BCD_NOT_ALL_ENTRIES_IMPORTED
80390003 STATUS_BCD_NOT_ALL_ENTRIES_SYNCHRONIZED
803A0001 STATUS_QUERY_STORAGE_ERROR
803F0001 STATUS_GDI_HANDLE_LEAK
80430006 STATUS_SECUREBOOT_NOT_ENABLED
C0000001 STATUS_UNSUCCESSFUL
C0000002 STATUS_NOT_IMPLEMENTED
C0000003 STATUS_INVALID_INFO_CLASS
C0000004 STATUS_INFO_LENGTH_MISMATCH
C0000005 STATUS_ACCESS_VIOLATION
C0000006 STATUS_IN_PAGE_ERROR
C0000007 STATUS_PAGEFILE_QUOTA
C0000008 STATUS_INVALID_HANDLE
C0000009 STATUS_BAD_INITIAL_STACK
C000000A STATUS_BAD_INITIAL_PC
C000000B STATUS_INVALID_CID
C000000C STATUS_TIMER_NOT_CANCELED
C000000D STATUS_INVALID_PARAMETER
C000000E STATUS_NO_SUCH_DEVICE
C000000F STATUS_NO_SUCH_FILE
C0000010 STATUS_INVALID_DEVICE_REQUEST
C0000011 STATUS_END_OF_FILE
C0000012 STATUS_WRONG_VOLUME
C0000013 STATUS_NO_MEDIA_IN_DEVICE
C0000014 STATUS_UNRECOGNIZED_MEDIA
C0000015 STATUS_NONEXISTENT_SECTOR
C0000016 STATUS_MORE_PROCESSING_REQUIRED
C0000017 STATUS_NO_MEMORY
C0000018 STATUS_CONFLICTING_ADDRESSES
C0000019 STATUS_NOT_MAPPED_VIEW
C000001A STATUS_UNABLE_TO_FREE_VM
C000001B STATUS_UNABLE_TO_DELETE_SECTION
C000001C STATUS_INVALID_SYSTEM_SERVICE
C000001D STATUS_ILLEGAL_INSTRUCTION
C000001E STATUS_INVALID_LOCK_SEQUENCE
C000001F STATUS_INVALID_VIEW_SIZE
C0000020 STATUS_INVALID_FILE_FOR_SECTION
C0000021 STATUS_ALREADY_COMMITTED
C0000022 STATUS_ACCESS_DENIED
C0000023 STATUS_BUFFER_TOO_SMALL
C0000024 STATUS_OBJECT_TYPE_MISMATCH
C0000025 STATUS_NONCONTINUABLE_EXCEPTION
C0000026 STATUS_INVALID_DISPOSITION
C0000027 STATUS_UNWIND
C0000028 STATUS_BAD_STACK
C0000029 STATUS_INVALID_UNWIND_TARGET
C000002A STATUS_NOT_LOCKED
C000002B STATUS_PARITY_ERROR
C000002C STATUS_UNABLE_TO_DECOMMIT_VM
C000002D STATUS_NOT_COMMITTED
C000002E STATUS_INVALID_PORT_ATTRIBUTES
C000002F STATUS_PORT_MESSAGE_TOO_LONG
C0000030 STATUS_INVALID_PARAMETER_MIX
C0000031 STATUS_INVALID_QUOTA_LOWER
C0000032 STATUS_DISK_CORRUPT_ERROR
C0000033 STATUS_OBJECT_NAME_INVALID
C0000034 STATUS_OBJECT_NAME_NOT_FOUND
C0000035 STATUS_OBJECT_NAME_COLLISION
C0000036 STATUS_PORT_DO_NOT_DISTURB
C0000037 STATUS_PORT_DISCONNECTED
C0000038 STATUS_DEVICE_ALREADY_ATTACHED
C0000039 STATUS_OBJECT_PATH_INVALID
C000003A STATUS_OBJECT_PATH_NOT_FOUND
C000003B STATUS_OBJECT_PATH_SYNTAX_BAD
C000003C STATUS_DATA_OVERRUN
C000003D STATUS_DATA_LATE_ERROR
C000003E STATUS_DATA_ERROR
C000003F STATUS_CRC_ERROR
C0000040 STATUS_SECTION_TOO_BIG
C0000041 STATUS_PORT_CONNECTION_REFUSED
C0000042 STATUS_INVALID_PORT_HANDLE
C0000043 STATUS_SHARING_VIOLATION
C0000044 STATUS_QUOTA_EXCEEDED
C0000045 STATUS_INVALID_PAGE_PROTECTION
C0000046 STATUS_MUTANT_NOT_OWNED
C0000047 STATUS_SEMAPHORE_LIMIT_EXCEEDED
C0000048 STATUS_PORT_ALREADY_SET
C0000049 STATUS_SECTION_NOT_IMAGE
C000004A STATUS_SUSPEND_COUNT_EXCEEDED
C000004B STATUS_THREAD_IS_TERMINATING
C000004C STATUS_BAD_WORKING_SET_LIMIT
C000004D STATUS_INCOMPATIBLE_FILE_MAP
C000004E STATUS_SECTION_PROTECTION
C000004F STATUS_EAS_NOT_SUPPORTED
C0000050 STATUS_EA_TOO_LARGE
C0000051 STATUS_NONEXISTENT_EA_ENTRY
C0000052 STATUS_NO_EAS_ON_FILE
C0000053 STATUS_EA_CORRUPT_ERROR
C0000054 STATUS_FILE_LOCK_CONFLICT
C0000055 STATUS_LOCK_NOT_GRANTED
C0000056 STATUS_DELETE_PENDING
C0000057 STATUS_CTL_FILE_NOT_SUPPORTED
C0000058 STATUS_UNKNOWN_REVISION
C0000059 STATUS_REVISION_MISMATCH
C000005A STATUS_INVALID_OWNER
C000005B STATUS_INVALID_PRIMARY_GROUP
C000005C STATUS_NO_IMPERSONATION_TOKEN
C000005D STATUS_CANT_DISABLE_MANDATORY
C000005E STATUS_NO_LOGON_SERVERS
C000005F STATUS_NO_SUCH_LOGON_SESSION
C0000060 STATUS_NO_SUCH_PRIVILEGE
C0000061 STATUS_PRIVILEGE_NOT_HELD
C0000062 STATUS_INVALID_ACCOUNT_NAME
C0000063 STATUS_USER_EXISTS
C0000064 STATUS_NO_SUCH_USER
C0000065 STATUS_GROUP_EXISTS
C0000066 STATUS_NO_SUCH_GROUP
C0000067 STATUS_MEMBER_IN_GROUP
C0000068 STATUS_MEMBER_NOT_IN_GROUP
C0000069 STATUS_LAST_ADMIN
C000006A STATUS_WRONG_PASSWORD
C000006B STATUS_ILL_FORMED_PASSWORD
C000006C STATUS_PASSWORD_RESTRICTION
C000006D STATUS_LOGON_FAILURE
C000006E STATUS_ACCOUNT_RESTRICTION
C000006F STATUS_INVALID_LOGON_HOURS
C0000070 STATUS_INVALID_WORKSTATION
C0000071 STATUS_PASSWORD_EXPIRED
C0000072 STATUS_ACCOUNT_DISABLED
C0000073 STATUS_NONE_MAPPED
C0000074 STATUS_TOO_MANY_LUIDS_REQUESTED
C0000075 STATUS_LUIDS_EXHAUSTED
C0000076 STATUS_INVALID_SUB_AUTHORITY
C0000077 STATUS_INVALID_ACL
C0000078 STATUS_INVALID_SID
C0000079 STATUS_INVALID_SECURITY_DESCR
C000007A STATUS_PROCEDURE_NOT_FOUND
C000007B STATUS_INVALID_IMAGE_FORMAT
C000007C STATUS_NO_TOKEN
C000007D STATUS_BAD_INHERITANCE_ACL
C000007E STATUS_RANGE_NOT_LOCKED
C000007F STATUS_DISK_FULL
C0000080 STATUS_SERVER_DISABLED
C0000081 STATUS_SERVER_NOT_DISABLED
C0000082 STATUS_TOO_MANY_GUIDS_REQUESTED
C0000083 STATUS_GUIDS_EXHAUSTED
C0000084 STATUS_INVALID_ID_AUTHORITY
C0000085 STATUS_AGENTS_EXHAUSTED
C0000086 STATUS_INVALID_VOLUME_LABEL
C0000087 STATUS_SECTION_NOT_EXTENDED
C0000088 STATUS_NOT_MAPPED_DATA
C0000089 STATUS_RESOURCE_DATA_NOT_FOUND
C000008A STATUS_RESOURCE_TYPE_NOT_FOUND
C000008B STATUS_RESOURCE_NAME_NOT_FOUND
C000008C STATUS_ARRAY_BOUNDS_EXCEEDED
C000008D STATUS_FLOAT_DENORMAL_OPERAND
C000008E STATUS_FLOAT_DIVIDE_BY_ZERO
C000008F STATUS_FLOAT_INEXACT_RESULT
C0000090 STATUS_FLOAT_INVALID_OPERATION
C0000091 STATUS_FLOAT_OVERFLOW
C0000092 STATUS_FLOAT_STACK_CHECK
C0000093 STATUS_FLOAT_UNDERFLOW
C0000094 STATUS_INTEGER_DIVIDE_BY_ZERO
C0000095 STATUS_INTEGER_OVERFLOW
C0000096 STATUS_PRIVILEGED_INSTRUCTION
C0000097 STATUS_TOO_MANY_PAGING_FILES
C0000098 STATUS_FILE_INVALID
C0000099 STATUS_ALLOTTED_SPACE_EXCEEDED
C000009A STATUS_INSUFFICIENT_RESOURCES
C000009B STATUS_DFS_EXIT_PATH_FOUND
C000009C STATUS_DEVICE_DATA_ERROR
C000009D STATUS_DEVICE_NOT_CONNECTED
C000009E STATUS_DEVICE_POWER_FAILURE
C000009F STATUS_FREE_VM_NOT_AT_BASE
C00000A0 STATUS_MEMORY_NOT_ALLOCATED
C00000A1 STATUS_WORKING_SET_QUOTA
C00000A2 STATUS_MEDIA_WRITE_PROTECTED
C00000A3 STATUS_DEVICE_NOT_READY
C00000A4 STATUS_INVALID_GROUP_ATTRIBUTES
C00000A5 STATUS_BAD_IMPERSONATION_LEVEL
C00000A6 STATUS_CANT_OPEN_ANONYMOUS
C00000A7 STATUS_BAD_VALIDATION_CLASS
C00000A8 STATUS_BAD_TOKEN_TYPE
C00000A9 STATUS_BAD_MASTER_BOOT_RECORD
C00000AA STATUS_INSTRUCTION_MISALIGNMENT
C00000AB STATUS_INSTANCE_NOT_AVAILABLE
C00000AC STATUS_PIPE_NOT_AVAILABLE
C00000AD STATUS_INVALID_PIPE_STATE
C00000AE STATUS_PIPE_BUSY
C00000AF STATUS_ILLEGAL_FUNCTION
C00000B0 STATUS_PIPE_DISCONNECTED
C00000B1 STATUS_PIPE_CLOSING
C00000B2 STATUS_PIPE_CONNECTED
C00000B3 STATUS_PIPE_LISTENING
C00000B4 STATUS_INVALID_READ_MODE
C00000B5 STATUS_IO_TIMEOUT
C00000B6 STATUS_FILE_FORCED_CLOSED
C00000B7 STATUS_PROFILING_NOT_STARTED
C00000B8 STATUS_PROFILING_NOT_STOPPED
C00000B9 STATUS_COULD_NOT_INTERPRET
C00000BA STATUS_FILE_IS_A_DIRECTORY
C00000BB STATUS_NOT_SUPPORTED
C00000BC STATUS_REMOTE_NOT_LISTENING
C00000BD STATUS_DUPLICATE_NAME
C00000BE STATUS_BAD_NETWORK_PATH
C00000BF STATUS_NETWORK_BUSY
C00000C0 STATUS_DEVICE_DOES_NOT_EXIST
C00000C1 STATUS_TOO_MANY_COMMANDS
C00000C2 STATUS_ADAPTER_HARDWARE_ERROR
C00000C3 STATUS_INVALID_NETWORK_RESPONSE
C00000C4 STATUS_UNEXPECTED_NETWORK_ERROR
C00000C5 STATUS_BAD_REMOTE_ADAPTER
C00000C6 STATUS_PRINT_QUEUE_FULL
C00000C7 STATUS_NO_SPOOL_SPACE
C00000C8 STATUS_PRINT_CANCELLED
C00000C9 STATUS_NETWORK_NAME_DELETED
C00000CA STATUS_NETWORK_ACCESS_DENIED
C00000CB STATUS_BAD_DEVICE_TYPE
C00000CC STATUS_BAD_NETWORK_NAME
C00000CD STATUS_TOO_MANY_NAMES
C00000CE STATUS_TOO_MANY_SESSIONS
C00000CF STATUS_SHARING_PAUSED
C00000D0 STATUS_REQUEST_NOT_ACCEPTED
C00000D1 STATUS_REDIRECTOR_PAUSED
C00000D2 STATUS_NET_WRITE_FAULT
C00000D3 STATUS_PROFILING_AT_LIMIT
C00000D4 STATUS_NOT_SAME_DEVICE
C00000D5 STATUS_FILE_RENAMED
C00000D6 STATUS_VIRTUAL_CIRCUIT_CLOSED
C00000D7 STATUS_NO_SECURITY_ON_OBJECT
C00000D8 STATUS_CANT_WAIT
C00000D9 STATUS_PIPE_EMPTY
C00000DA STATUS_CANT_ACCESS_DOMAIN_INFO
C00000DB STATUS_CANT_TERMINATE_SELF
C00000DC STATUS_INVALID_SERVER_STATE
C00000DD STATUS_INVALID_DOMAIN_STATE
C00000DE STATUS_INVALID_DOMAIN_ROLE
C00000DF STATUS_NO_SUCH_DOMAIN
C00000E0 STATUS_DOMAIN_EXISTS
C00000E1 STATUS_DOMAIN_LIMIT_EXCEEDED
C00000E2 STATUS_OPLOCK_NOT_GRANTED
C00000E3 STATUS_INVALID_OPLOCK_PROTOCOL
C00000E4 STATUS_INTERNAL_DB_CORRUPTION
C00000E5 STATUS_INTERNAL_ERROR
C00000E6 STATUS_GENERIC_NOT_MAPPED
C00000E7 STATUS_BAD_DESCRIPTOR_FORMAT
C00000E8 STATUS_INVALID_USER_BUFFER
C00000E9 STATUS_UNEXPECTED_IO_ERROR
C00000EA STATUS_UNEXPECTED_MM_CREATE_ERR
C00000EB STATUS_UNEXPECTED_MM_MAP_ERROR
C00000EC STATUS_UNEXPECTED_MM_EXTEND_ERR
C00000ED STATUS_NOT_LOGON_PROCESS
C00000EE STATUS_LOGON_SESSION_EXISTS
C00000EF STATUS_INVALID_PARAMETER_1
C00000F0 STATUS_INVALID_PARAMETER_2
C00000F1 STATUS_INVALID_PARAMETER_3
C00000F2 STATUS_INVALID_PARAMETER_4
C00000F3 STATUS_INVALID_PARAMETER_5
C00000F4 STATUS_INVALID_PARAMETER_6
C00000F5 STATUS_INVALID_PARAMETER_7
C00000F6 STATUS_INVALID_PARAMETER_8
C00000F7 STATUS_INVALID_PARAMETER_9
C00000F8 STATUS_INVALID_PARAMETER_10
C00000F9 STATUS_INVALID_PARAMETER_11
C00000FA STATUS_INVALID_PARAMETER_12
C00000FB STATUS_REDIRECTOR_NOT_STARTED
C00000FC STATUS_REDIRECTOR_STARTED
C00000FD STATUS_STACK_OVERFLOW
C00000FE STATUS_NO_SUCH_PACKAGE
C00000FF STATUS_BAD_FUNCTION_TABLE
C0000100 STATUS_VARIABLE_NOT_FOUND
C0000101 STATUS_DIRECTORY_NOT_EMPTY
C0000102 STATUS_FILE_CORRUPT_ERROR
C0000103 STATUS_NOT_A_DIRECTORY
C0000104 STATUS_BAD_LOGON_SESSION_STATE
C0000105 STATUS_LOGON_SESSION_COLLISION
C0000106 STATUS_NAME_TOO_LONG
C0000107 STATUS_FILES_OPEN
C0000108 STATUS_CONNECTION_IN_USE
C0000109 STATUS_MESSAGE_NOT_FOUND
C000010A STATUS_PROCESS_IS_TERMINATING
C000010B STATUS_INVALID_LOGON_TYPE
C000010C STATUS_NO_GUID_TRANSLATION
C000010D STATUS_CANNOT_IMPERSONATE
C000010E STATUS_IMAGE_ALREADY_LOADED
C000010F STATUS_ABIOS_NOT_PRESENT
C0000110 STATUS_ABIOS_LID_NOT_EXIST
C0000111 STATUS_ABIOS_LID_ALREADY_OWNED
C0000112 STATUS_ABIOS_NOT_LID_OWNER
C0000113 STATUS_ABIOS_INVALID_COMMAND
C0000114 STATUS_ABIOS_INVALID_LID
C0000115 STATUS_ABIOS_SELECTOR_NOT_AVAILABLE
C0000116 STATUS_ABIOS_INVALID_SELECTOR
C0000117 STATUS_NO_LDT
C0000118 STATUS_INVALID_LDT_SIZE
C0000119 STATUS_INVALID_LDT_OFFSET
C000011A STATUS_INVALID_LDT_DESCRIPTOR
C000011B STATUS_INVALID_IMAGE_NE_FORMAT
C000011C STATUS_RXACT_INVALID_STATE
C000011D STATUS_RXACT_COMMIT_FAILURE
C000011E STATUS_MAPPED_FILE_SIZE_ZERO
C000011F STATUS_TOO_MANY_OPENED_FILES
C0000120 STATUS_CANCELLED
C0000121 STATUS_CANNOT_DELETE
C0000122 STATUS_INVALID_COMPUTER_NAME
C0000123 STATUS_FILE_DELETED
C0000124 STATUS_SPECIAL_ACCOUNT
C0000125 STATUS_SPECIAL_GROUP
C0000126 STATUS_SPECIAL_USER
C0000127 STATUS_MEMBERS_PRIMARY_GROUP
C0000128 STATUS_FILE_CLOSED
C0000129 STATUS_TOO_MANY_THREADS
C000012A STATUS_THREAD_NOT_IN_PROCESS
C000012B STATUS_TOKEN_ALREADY_IN_USE
C000012C STATUS_PAGEFILE_QUOTA_EXCEEDED
C000012D STATUS_COMMITMENT_LIMIT
C000012E STATUS_INVALID_IMAGE_LE_FORMAT
C000012F STATUS_INVALID_IMAGE_NOT_MZ
C0000130 STATUS_INVALID_IMAGE_PROTECT
C0000131 STATUS_INVALID_IMAGE_WIN_16
C0000132 STATUS_LOGON_SERVER_CONFLICT
C0000133 STATUS_TIME_DIFFERENCE_AT_DC
C0000134 STATUS_SYNCHRONIZATION_REQUIRED
C0000135 STATUS_DLL_NOT_FOUND
C0000136 STATUS_OPEN_FAILED
C0000137 STATUS_IO_PRIVILEGE_FAILED
C0000138 STATUS_ORDINAL_NOT_FOUND
C0000139 STATUS_ENTRYPOINT_NOT_FOUND
C000013A STATUS_CONTROL_C_EXIT
C000013B STATUS_LOCAL_DISCONNECT
C000013C STATUS_REMOTE_DISCONNECT
C000013D STATUS_REMOTE_RESOURCES
C000013E STATUS_LINK_FAILED
C000013F STATUS_LINK_TIMEOUT
C0000140 STATUS_INVALID_CONNECTION
C0000141 STATUS_INVALID_ADDRESS
C0000142 STATUS_DLL_INIT_FAILED
C0000143 STATUS_MISSING_SYSTEMFILE
C0000144 STATUS_UNHANDLED_EXCEPTION
C0000145 STATUS_APP_INIT_FAILURE
C0000146 STATUS_PAGEFILE_CREATE_FAILED
C0000147 STATUS_NO_PAGEFILE
C0000148 STATUS_INVALID_LEVEL
C0000149 STATUS_WRONG_PASSWORD_CORE
C000014A STATUS_ILLEGAL_FLOAT_CONTEXT
C000014B STATUS_PIPE_BROKEN
C000014C STATUS_REGISTRY_CORRUPT
C000014D STATUS_REGISTRY_IO_FAILED
C000014E STATUS_NO_EVENT_PAIR
C000014F STATUS_UNRECOGNIZED_VOLUME
C0000150 STATUS_SERIAL_NO_DEVICE_INITED
C0000151 STATUS_NO_SUCH_ALIAS
C0000152 STATUS_MEMBER_NOT_IN_ALIAS
C0000153 STATUS_MEMBER_IN_ALIAS
C0000154 STATUS_ALIAS_EXISTS
C0000155 STATUS_LOGON_NOT_GRANTED
C0000156 STATUS_TOO_MANY_SECRETS
C0000157 STATUS_SECRET_TOO_LONG
C0000158 STATUS_INTERNAL_DB_ERROR
C0000159 STATUS_FULLSCREEN_MODE
C000015A STATUS_TOO_MANY_CONTEXT_IDS
C000015B STATUS_LOGON_TYPE_NOT_GRANTED
C000015C STATUS_NOT_REGISTRY_FILE
C000015D STATUS_NT_CROSS_ENCRYPTION_REQUIRED
C000015E STATUS_DOMAIN_CTRLR_CONFIG_ERROR
C000015F STATUS_FT_MISSING_MEMBER
C0000160 STATUS_ILL_FORMED_SERVICE_ENTRY
C0000161 STATUS_ILLEGAL_CHARACTER
C0000162 STATUS_UNMAPPABLE_CHARACTER
C0000163 STATUS_UNDEFINED_CHARACTER
C0000164 STATUS_FLOPPY_VOLUME
C0000165 STATUS_FLOPPY_ID_MARK_NOT_FOUND
C0000166 STATUS_FLOPPY_WRONG_CYLINDER
C0000167 STATUS_FLOPPY_UNKNOWN_ERROR
C0000168 STATUS_FLOPPY_BAD_REGISTERS
C0000169 STATUS_DISK_RECALIBRATE_FAILED
C000016A STATUS_DISK_OPERATION_FAILED
C000016B STATUS_DISK_RESET_FAILED
C000016C STATUS_SHARED_IRQ_BUSY
C000016D STATUS_FT_ORPHANING
C000016E STATUS_BIOS_FAILED_TO_CONNECT_INTERRUPT
C0000172 STATUS_PARTITION_FAILURE
C0000173 STATUS_INVALID_BLOCK_LENGTH
C0000174 STATUS_DEVICE_NOT_PARTITIONED
C0000175 STATUS_UNABLE_TO_LOCK_MEDIA
C0000176 STATUS_UNABLE_TO_UNLOAD_MEDIA
C0000177 STATUS_EOM_OVERFLOW
C0000178 STATUS_NO_MEDIA
C000017A STATUS_NO_SUCH_MEMBER
C000017B STATUS_INVALID_MEMBER
C000017C STATUS_KEY_DELETED
C000017D STATUS_NO_LOG_SPACE
C000017E STATUS_TOO_MANY_SIDS
C000017F STATUS_LM_CROSS_ENCRYPTION_REQUIRED
C0000180 STATUS_KEY_HAS_CHILDREN
C0000181 STATUS_CHILD_MUST_BE_VOLATILE
C0000182 STATUS_DEVICE_CONFIGURATION_ERROR
C0000183 STATUS_DRIVER_INTERNAL_ERROR
C0000184 STATUS_INVALID_DEVICE_STATE
C0000185 STATUS_IO_DEVICE_ERROR
C0000186 STATUS_DEVICE_PROTOCOL_ERROR
C0000187 STATUS_BACKUP_CONTROLLER
C0000188 STATUS_LOG_FILE_FULL
C0000189 STATUS_TOO_LATE
C000018A STATUS_NO_TRUST_LSA_SECRET
C000018B STATUS_NO_TRUST_SAM_ACCOUNT
C000018C STATUS_TRUSTED_DOMAIN_FAILURE
C000018D STATUS_TRUSTED_RELATIONSHIP_FAILURE
C000018E STATUS_EVENTLOG_FILE_CORRUPT
C000018F STATUS_EVENTLOG_CANT_START
C0000190 STATUS_TRUST_FAILURE
C0000191 STATUS_MUTANT_LIMIT_EXCEEDED
C0000192 STATUS_NETLOGON_NOT_STARTED
C0000193 STATUS_ACCOUNT_EXPIRED
C0000194 STATUS_POSSIBLE_DEADLOCK
C0000195 STATUS_NETWORK_CREDENTIAL_CONFLICT
C0000196 STATUS_REMOTE_SESSION_LIMIT
C0000197 STATUS_EVENTLOG_FILE_CHANGED
C0000198 STATUS_NOLOGON_INTERDOMAIN_TRUST_ACCOUNT
C0000199 STATUS_NOLOGON_WORKSTATION_TRUST_ACCOUNT
C000019A STATUS_NOLOGON_SERVER_TRUST_ACCOUNT
C000019B STATUS_DOMAIN_TRUST_INCONSISTENT
C000019C STATUS_FS_DRIVER_REQUIRED
C000019D STATUS_IMAGE_ALREADY_LOADED_AS_DLL
C000019E STATUS_INCOMPATIBLE_WITH_GLOBAL_SHORT_NAME_REGISTRY_SETTING
C000019F STATUS_SHORT_NAMES_NOT_ENABLED_ON_VOLUME
C00001A0 STATUS_SECURITY_STREAM_IS_INCONSISTENT
C00001A1 STATUS_INVALID_LOCK_RANGE
C00001A2 STATUS_INVALID_ACE_CONDITION
C00001A3 STATUS_IMAGE_SUBSYSTEM_NOT_PRESENT
C00001A4 STATUS_NOTIFICATION_GUID_ALREADY_DEFINED
C00001A5 STATUS_INVALID_EXCEPTION_HANDLER
C00001A6 STATUS_DUPLICATE_PRIVILEGES
C00001A7 STATUS_NOT_ALLOWED_ON_SYSTEM_FILE
C00001A8 STATUS_REPAIR_NEEDED
C00001A9 STATUS_QUOTA_NOT_ENABLED
C00001AA STATUS_NO_APPLICATION_PACKAGE
C00001AB STATUS_FILE_METADATA_OPTIMIZATION_IN_PROGRESS
C00001AC STATUS_NOT_SAME_OBJECT
C00001AD STATUS_FATAL_MEMORY_EXHAUSTION
C00001AE STATUS_ERROR_PROCESS_NOT_IN_JOB
C00001AF STATUS_CPU_SET_INVALID
C00001B0 STATUS_IO_DEVICE_INVALID_DATA
C00001B1 STATUS_IO_UNALIGNED_WRITE
C00001B2 STATUS_CONTROL_STACK_VIOLATION
C00001B3 STATUS_WEAK_WHFBKEY_BLOCKED
C00001B4 STATUS_SERVER_TRANSPORT_CONFLICT
C00001B5 STATUS_CERTIFICATE_VALIDATION_PREFERENCE_CONFLICT
C0000201 STATUS_NETWORK_OPEN_RESTRICTION
C0000202 STATUS_NO_USER_SESSION_KEY
C0000203 STATUS_USER_SESSION_DELETED
C0000204 STATUS_RESOURCE_LANG_NOT_FOUND
C0000205 STATUS_INSUFF_SERVER_RESOURCES
C0000206 STATUS_INVALID_BUFFER_SIZE
C0000207 STATUS_INVALID_ADDRESS_COMPONENT
C0000208 STATUS_INVALID_ADDRESS_WILDCARD
C0000209 STATUS_TOO_MANY_ADDRESSES
C000020A STATUS_ADDRESS_ALREADY_EXISTS
C000020B STATUS_ADDRESS_CLOSED
C000020C STATUS_CONNECTION_DISCONNECTED
C000020D STATUS_CONNECTION_RESET
C000020E STATUS_TOO_MANY_NODES
C000020F STATUS_TRANSACTION_ABORTED
C0000210 STATUS_TRANSACTION_TIMED_OUT
C0000211 STATUS_TRANSACTION_NO_RELEASE
C0000212 STATUS_TRANSACTION_NO_MATCH
C0000213 STATUS_TRANSACTION_RESPONDED
C0000214 STATUS_TRANSACTION_INVALID_ID
C0000215 STATUS_TRANSACTION_INVALID_TYPE
C0000216 STATUS_NOT_SERVER_SESSION
C0000217 STATUS_NOT_CLIENT_SESSION
C0000218 STATUS_CANNOT_LOAD_REGISTRY_FILE
C0000219 STATUS_DEBUG_ATTACH_FAILED
C000021A STATUS_SYSTEM_PROCESS_TERMINATED
C000021B STATUS_DATA_NOT_ACCEPTED
C000021C STATUS_NO_BROWSER_SERVERS_FOUND
C000021D STATUS_VDM_HARD_ERROR
C000021E STATUS_DRIVER_CANCEL_TIMEOUT
C000021F STATUS_REPLY_MESSAGE_MISMATCH
C0000220 STATUS_MAPPED_ALIGNMENT
C0000221 STATUS_IMAGE_CHECKSUM_MISMATCH
C0000222 STATUS_LOST_WRITEBEHIND_DATA
C0000223 STATUS_CLIENT_SERVER_PARAMETERS_INVALID
C0000224 STATUS_PASSWORD_MUST_CHANGE
C0000225 STATUS_NOT_FOUND
C0000226 STATUS_NOT_TINY_STREAM
C0000227 STATUS_RECOVERY_FAILURE
C0000228 STATUS_STACK_OVERFLOW_READ
C0000229 STATUS_FAIL_CHECK
C000022A STATUS_DUPLICATE_OBJECTID
C000022B STATUS_OBJECTID_EXISTS
C000022C STATUS_CONVERT_TO_LARGE
C000022D STATUS_RETRY
C000022E STATUS_FOUND_OUT_OF_SCOPE
C000022F STATUS_ALLOCATE_BUCKET
C0000230 STATUS_PROPSET_NOT_FOUND
C0000231 STATUS_MARSHALL_OVERFLOW
C0000232 STATUS_INVALID_VARIANT
C0000233 STATUS_DOMAIN_CONTROLLER_NOT_FOUND
C0000234 STATUS_ACCOUNT_LOCKED_OUT
C0000235 STATUS_HANDLE_NOT_CLOSABLE
C0000236 STATUS_CONNECTION_REFUSED
C0000237 STATUS_GRACEFUL_DISCONNECT
C0000238 STATUS_ADDRESS_ALREADY_ASSOCIATED
C0000239 STATUS_ADDRESS_NOT_ASSOCIATED
C000023A STATUS_CONNECTION_INVALID
C000023B STATUS_CONNECTION_ACTIVE
C000023C STATUS_NETWORK_UNREACHABLE
C000023D STATUS_HOST_UNREACHABLE
C000023E STATUS_PROTOCOL_UNREACHABLE
C000023F STATUS_PORT_UNREACHABLE
C0000240 STATUS_REQUEST_ABORTED
C0000241 STATUS_CONNECTION_ABORTED
C0000242 STATUS_BAD_COMPRESSION_BUFFER
C0000243 STATUS_USER_MAPPED_FILE
C0000244 STATUS_AUDIT_FAILED
C0000245 STATUS_TIMER_RESOLUTION_NOT_SET
C0000246 STATUS_CONNECTION_COUNT_LIMIT
C0000247 STATUS_LOGIN_TIME_RESTRICTION
C0000248 STATUS_LOGIN_WKSTA_RESTRICTION
C0000249 STATUS_IMAGE_MP_UP_MISMATCH
C0000250 STATUS_INSUFFICIENT_LOGON_INFO
C0000251 STATUS_BAD_DLL_ENTRYPOINT
C0000252 STATUS_BAD_SERVICE_ENTRYPOINT
C0000253 STATUS_LPC_REPLY_LOST
C0000254 STATUS_IP_ADDRESS_CONFLICT1
C0000255 STATUS_IP_ADDRESS_CONFLICT2
C0000256 STATUS_REGISTRY_QUOTA_LIMIT
C0000257 STATUS_PATH_NOT_COVERED
C0000258 STATUS_NO_CALLBACK_ACTIVE
C0000259 STATUS_LICENSE_QUOTA_EXCEEDED
C000025A STATUS_PWD_TOO_SHORT
C000025B STATUS_PWD_TOO_RECENT
C000025C STATUS_PWD_HISTORY_CONFLICT
C000025E STATUS_PLUGPLAY_NO_DEVICE
C000025F STATUS_UNSUPPORTED_COMPRESSION
C0000260 STATUS_INVALID_HW_PROFILE
C0000261 STATUS_INVALID_PLUGPLAY_DEVICE_PATH
C0000262 STATUS_DRIVER_ORDINAL_NOT_FOUND
C0000263 STATUS_DRIVER_ENTRYPOINT_NOT_FOUND
C0000264 STATUS_RESOURCE_NOT_OWNED
C0000265 STATUS_TOO_MANY_LINKS
C0000266 STATUS_QUOTA_LIST_INCONSISTENT
C0000267 STATUS_FILE_IS_OFFLINE
C0000268 STATUS_EVALUATION_EXPIRATION
C0000269 STATUS_ILLEGAL_DLL_RELOCATION
C000026A STATUS_LICENSE_VIOLATION
C000026B STATUS_DLL_INIT_FAILED_LOGOFF
C000026C STATUS_DRIVER_UNABLE_TO_LOAD
C000026D STATUS_DFS_UNAVAILABLE
C000026E STATUS_VOLUME_DISMOUNTED
C000026F STATUS_WX86_INTERNAL_ERROR
C0000270 STATUS_WX86_FLOAT_STACK_CHECK
C0000271 STATUS_VALIDATE_CONTINUE
C0000272 STATUS_NO_MATCH
C0000273 STATUS_NO_MORE_MATCHES
C0000275 STATUS_NOT_A_REPARSE_POINT
C0000276 STATUS_IO_REPARSE_TAG_INVALID
C0000277 STATUS_IO_REPARSE_TAG_MISMATCH
C0000278 STATUS_IO_REPARSE_DATA_INVALID
C0000279 STATUS_IO_REPARSE_TAG_NOT_HANDLED
C000027A STATUS_PWD_TOO_LONG
C000027B STATUS_STOWED_EXCEPTION
C000027C STATUS_CONTEXT_STOWED_EXCEPTION
C0000280 STATUS_REPARSE_POINT_NOT_RESOLVED
C0000281 STATUS_DIRECTORY_IS_A_REPARSE_POINT
C0000282 STATUS_RANGE_LIST_CONFLICT
C0000283 STATUS_SOURCE_ELEMENT_EMPTY
C0000284 STATUS_DESTINATION_ELEMENT_FULL
C0000285 STATUS_ILLEGAL_ELEMENT_ADDRESS
C0000286 STATUS_MAGAZINE_NOT_PRESENT
C0000287 STATUS_REINITIALIZATION_NEEDED
C000028A STATUS_ENCRYPTION_FAILED
C000028B STATUS_DECRYPTION_FAILED
C000028C STATUS_RANGE_NOT_FOUND
C000028D STATUS_NO_RECOVERY_POLICY
C000028E STATUS_NO_EFS
C000028F STATUS_WRONG_EFS
C0000290 STATUS_NO_USER_KEYS
C0000291 STATUS_FILE_NOT_ENCRYPTED
C0000292 STATUS_NOT_EXPORT_FORMAT
C0000293 STATUS_FILE_ENCRYPTED
C0000295 STATUS_WMI_GUID_NOT_FOUND
C0000296 STATUS_WMI_INSTANCE_NOT_FOUND
C0000297 STATUS_WMI_ITEMID_NOT_FOUND
C0000298 STATUS_WMI_TRY_AGAIN
C0000299 STATUS_SHARED_POLICY
C000029A STATUS_POLICY_OBJECT_NOT_FOUND
C000029B STATUS_POLICY_ONLY_IN_DS
C000029C STATUS_VOLUME_NOT_UPGRADED
C000029D STATUS_REMOTE_STORAGE_NOT_ACTIVE
C000029E STATUS_REMOTE_STORAGE_MEDIA_ERROR
C000029F STATUS_NO_TRACKING_SERVICE
C00002A0 STATUS_SERVER_SID_MISMATCH
C00002A1 STATUS_DS_NO_ATTRIBUTE_OR_VALUE
C00002A2 STATUS_DS_INVALID_ATTRIBUTE_SYNTAX
C00002A3 STATUS_DS_ATTRIBUTE_TYPE_UNDEFINED
C00002A4 STATUS_DS_ATTRIBUTE_OR_VALUE_EXISTS
C00002A5 STATUS_DS_BUSY
C00002A6 STATUS_DS_UNAVAILABLE
C00002A7 STATUS_DS_NO_RIDS_ALLOCATED
C00002A8 STATUS_DS_NO_MORE_RIDS
C00002A9 STATUS_DS_INCORRECT_ROLE_OWNER
C00002AA STATUS_DS_RIDMGR_INIT_ERROR
C00002AB STATUS_DS_OBJ_CLASS_VIOLATION
C00002AC STATUS_DS_CANT_ON_NON_LEAF
C00002AD STATUS_DS_CANT_ON_RDN
C00002AE STATUS_DS_CANT_MOD_OBJ_CLASS
C00002AF STATUS_DS_CROSS_DOM_MOVE_FAILED
C00002B0 STATUS_DS_GC_NOT_AVAILABLE
C00002B1 STATUS_DIRECTORY_SERVICE_REQUIRED
C00002B2 STATUS_REPARSE_ATTRIBUTE_CONFLICT
C00002B3 STATUS_CANT_ENABLE_DENY_ONLY
C00002B4 STATUS_FLOAT_MULTIPLE_FAULTS
C00002B5 STATUS_FLOAT_MULTIPLE_TRAPS
C00002B6 STATUS_DEVICE_REMOVED
C00002B7 STATUS_JOURNAL_DELETE_IN_PROGRESS
C00002B8 STATUS_JOURNAL_NOT_ACTIVE
C00002B9 STATUS_NOINTERFACE
C00002BA STATUS_DS_RIDMGR_DISABLED
C00002C1 STATUS_DS_ADMIN_LIMIT_EXCEEDED
C00002C2 STATUS_DRIVER_FAILED_SLEEP
C00002C3 STATUS_MUTUAL_AUTHENTICATION_FAILED
C00002C4 STATUS_CORRUPT_SYSTEM_FILE
C00002C5 STATUS_DATATYPE_MISALIGNMENT_ERROR
C00002C6 STATUS_WMI_READ_ONLY
C00002C7 STATUS_WMI_SET_FAILURE
C00002C8 STATUS_COMMITMENT_MINIMUM
C00002C9 STATUS_REG_NAT_CONSUMPTION
C00002CA STATUS_TRANSPORT_FULL
C00002CB STATUS_DS_SAM_INIT_FAILURE
C00002CC STATUS_ONLY_IF_CONNECTED
C00002CD STATUS_DS_SENSITIVE_GROUP_VIOLATION
C00002CE STATUS_PNP_RESTART_ENUMERATION
C00002CF STATUS_JOURNAL_ENTRY_DELETED
C00002D0 STATUS_DS_CANT_MOD_PRIMARYGROUPID
C00002D1 STATUS_SYSTEM_IMAGE_BAD_SIGNATURE
C00002D2 STATUS_PNP_REBOOT_REQUIRED
C00002D3 STATUS_POWER_STATE_INVALID
C00002D4 STATUS_DS_INVALID_GROUP_TYPE
C00002D5 STATUS_DS_NO_NEST_GLOBALGROUP_IN_MIXEDDOMAIN
C00002D6 STATUS_DS_NO_NEST_LOCALGROUP_IN_MIXEDDOMAIN
C00002D7 STATUS_DS_GLOBAL_CANT_HAVE_LOCAL_MEMBER
C00002D8 STATUS_DS_GLOBAL_CANT_HAVE_UNIVERSAL_MEMBER
C00002D9 STATUS_DS_UNIVERSAL_CANT_HAVE_LOCAL_MEMBER
C00002DA STATUS_DS_GLOBAL_CANT_HAVE_CROSSDOMAIN_MEMBER
C00002DB STATUS_DS_LOCAL_CANT_HAVE_CROSSDOMAIN_LOCAL_MEMBER
C00002DC STATUS_DS_HAVE_PRIMARY_MEMBERS
C00002DD STATUS_WMI_NOT_SUPPORTED
C00002DE STATUS_INSUFFICIENT_POWER
C00002DF STATUS_SAM_NEED_BOOTKEY_PASSWORD
C00002E0 STATUS_SAM_NEED_BOOTKEY_FLOPPY
C00002E1 STATUS_DS_CANT_START
C00002E2 STATUS_DS_INIT_FAILURE
C00002E3 STATUS_SAM_INIT_FAILURE
C00002E4 STATUS_DS_GC_REQUIRED
C00002E5 STATUS_DS_LOCAL_MEMBER_OF_LOCAL_ONLY
C00002E6 STATUS_DS_NO_FPO_IN_UNIVERSAL_GROUPS
C00002E7 STATUS_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED
C00002E8 STATUS_MULTIPLE_FAULT_VIOLATION
C00002E9 STATUS_CURRENT_DOMAIN_NOT_ALLOWED
C00002EA STATUS_CANNOT_MAKE
C00002EB STATUS_SYSTEM_SHUTDOWN
C00002EC STATUS_DS_INIT_FAILURE_CONSOLE
C00002ED STATUS_DS_SAM_INIT_FAILURE_CONSOLE
C00002EE STATUS_UNFINISHED_CONTEXT_DELETED
C00002EF STATUS_NO_TGT_REPLY
C00002F0 STATUS_OBJECTID_NOT_FOUND
C00002F1 STATUS_NO_IP_ADDRESSES
C00002F2 STATUS_WRONG_CREDENTIAL_HANDLE
C00002F3 STATUS_CRYPTO_SYSTEM_INVALID
C00002F4 STATUS_MAX_REFERRALS_EXCEEDED
C00002F5 STATUS_MUST_BE_KDC
C00002F6 STATUS_STRONG_CRYPTO_NOT_SUPPORTED
C00002F7 STATUS_TOO_MANY_PRINCIPALS
C00002F8 STATUS_NO_PA_DATA
C00002F9 STATUS_PKINIT_NAME_MISMATCH
C00002FA STATUS_SMARTCARD_LOGON_REQUIRED
C00002FB STATUS_KDC_INVALID_REQUEST
C00002FC STATUS_KDC_UNABLE_TO_REFER
C00002FD STATUS_KDC_UNKNOWN_ETYPE
C00002FE STATUS_SHUTDOWN_IN_PROGRESS
C00002FF STATUS_SERVER_SHUTDOWN_IN_PROGRESS
C0000300 STATUS_NOT_SUPPORTED_ON_SBS
C0000301 STATUS_WMI_GUID_DISCONNECTED
C0000302 STATUS_WMI_ALREADY_DISABLED
C0000303 STATUS_WMI_ALREADY_ENABLED
C0000304 STATUS_MFT_TOO_FRAGMENTED
C0000305 STATUS_COPY_PROTECTION_FAILURE
C0000306 STATUS_CSS_AUTHENTICATION_FAILURE
C0000307 STATUS_CSS_KEY_NOT_PRESENT
C0000308 STATUS_CSS_KEY_NOT_ESTABLISHED
C0000309 STATUS_CSS_SCRAMBLED_SECTOR
C000030A STATUS_CSS_REGION_MISMATCH
C000030B STATUS_CSS_RESETS_EXHAUSTED
C000030C STATUS_PASSWORD_CHANGE_REQUIRED
C000030D STATUS_LOST_MODE_LOGON_RESTRICTION
C0000320 STATUS_PKINIT_FAILURE
C0000321 STATUS_SMARTCARD_SUBSYSTEM_FAILURE
C0000322 STATUS_NO_KERB_KEY
C0000350 STATUS_HOST_DOWN
C0000351 STATUS_UNSUPPORTED_PREAUTH
C0000352 STATUS_EFS_ALG_BLOB_TOO_BIG
C0000353 STATUS_PORT_NOT_SET
C0000354 STATUS_DEBUGGER_INACTIVE
C0000355 STATUS_DS_VERSION_CHECK_FAILURE
C0000356 STATUS_AUDITING_DISABLED
C0000357 STATUS_PRENT4_MACHINE_ACCOUNT
C0000358 STATUS_DS_AG_CANT_HAVE_UNIVERSAL_MEMBER
C0000359 STATUS_INVALID_IMAGE_WIN_32
C000035A STATUS_INVALID_IMAGE_WIN_64
C000035B STATUS_BAD_BINDINGS
C000035C STATUS_NETWORK_SESSION_EXPIRED
C000035D STATUS_APPHELP_BLOCK
C000035E STATUS_ALL_SIDS_FILTERED
C000035F STATUS_NOT_SAFE_MODE_DRIVER
C0000361 STATUS_ACCESS_DISABLED_BY_POLICY_DEFAULT
C0000362 STATUS_ACCESS_DISABLED_BY_POLICY_PATH
C0000363 STATUS_ACCESS_DISABLED_BY_POLICY_PUBLISHER
C0000364 STATUS_ACCESS_DISABLED_BY_POLICY_OTHER
C0000365 STATUS_FAILED_DRIVER_ENTRY
C0000366 STATUS_DEVICE_ENUMERATION_ERROR
C0000368 STATUS_MOUNT_POINT_NOT_RESOLVED
C0000369 STATUS_INVALID_DEVICE_OBJECT_PARAMETER
C000036A STATUS_MCA_OCCURED
C000036B STATUS_DRIVER_BLOCKED_CRITICAL
C000036C STATUS_DRIVER_BLOCKED
C000036D STATUS_DRIVER_DATABASE_ERROR
C000036E STATUS_SYSTEM_HIVE_TOO_LARGE
C000036F STATUS_INVALID_IMPORT_OF_NON_DLL
C0000371 STATUS_NO_SECRETS
C0000372 STATUS_ACCESS_DISABLED_NO_SAFER_UI_BY_POLICY
C0000373 STATUS_FAILED_STACK_SWITCH
C0000374 STATUS_HEAP_CORRUPTION
C0000380 STATUS_SMARTCARD_WRONG_PIN
C0000381 STATUS_SMARTCARD_CARD_BLOCKED
C0000382 STATUS_SMARTCARD_CARD_NOT_AUTHENTICATED
C0000383 STATUS_SMARTCARD_NO_CARD
C0000384 STATUS_SMARTCARD_NO_KEY_CONTAINER
C0000385 STATUS_SMARTCARD_NO_CERTIFICATE
C0000386 STATUS_SMARTCARD_NO_KEYSET
C0000387 STATUS_SMARTCARD_IO_ERROR
C0000388 STATUS_DOWNGRADE_DETECTED
C0000389 STATUS_SMARTCARD_CERT_REVOKED
C000038A STATUS_ISSUING_CA_UNTRUSTED
C000038B STATUS_REVOCATION_OFFLINE_C
C000038C STATUS_PKINIT_CLIENT_FAILURE
C000038D STATUS_SMARTCARD_CERT_EXPIRED
C000038E STATUS_DRIVER_FAILED_PRIOR_UNLOAD
C000038F STATUS_SMARTCARD_SILENT_CONTEXT
C0000401 STATUS_PER_USER_TRUST_QUOTA_EXCEEDED
C0000402 STATUS_ALL_USER_TRUST_QUOTA_EXCEEDED
C0000403 STATUS_USER_DELETE_TRUST_QUOTA_EXCEEDED
C0000404 STATUS_DS_NAME_NOT_UNIQUE
C0000405 STATUS_DS_DUPLICATE_ID_FOUND
C0000406 STATUS_DS_GROUP_CONVERSION_ERROR
C0000407 STATUS_VOLSNAP_PREPARE_HIBERNATE
C0000408 STATUS_USER2USER_REQUIRED
C0000409 STATUS_STACK_BUFFER_OVERRUN
C000040A STATUS_NO_S4U_PROT_SUPPORT
C000040B STATUS_CROSSREALM_DELEGATION_FAILURE
C000040C STATUS_REVOCATION_OFFLINE_KDC
C000040D STATUS_ISSUING_CA_UNTRUSTED_KDC
C000040E STATUS_KDC_CERT_EXPIRED
C000040F STATUS_KDC_CERT_REVOKED
C0000410 STATUS_PARAMETER_QUOTA_EXCEEDED
C0000411 STATUS_HIBERNATION_FAILURE
C0000412 STATUS_DELAY_LOAD_FAILED
C0000413 STATUS_AUTHENTICATION_FIREWALL_FAILED
C0000414 STATUS_VDM_DISALLOWED
C0000415 STATUS_HUNG_DISPLAY_DRIVER_THREAD
C0000416 STATUS_INSUFFICIENT_RESOURCE_FOR_SPECIFIED_SHARED_SECTION_SIZE
C0000417 STATUS_INVALID_CRUNTIME_PARAMETER
C0000418 STATUS_NTLM_BLOCKED
C0000419 STATUS_DS_SRC_SID_EXISTS_IN_FOREST
C000041A STATUS_DS_DOMAIN_NAME_EXISTS_IN_FOREST
C000041B STATUS_DS_FLAT_NAME_EXISTS_IN_FOREST
C000041C STATUS_INVALID_USER_PRINCIPAL_NAME
C000041D STATUS_FATAL_USER_CALLBACK_EXCEPTION
C0000420 STATUS_ASSERTION_FAILURE
C0000421 STATUS_VERIFIER_STOP
C0000423 STATUS_CALLBACK_POP_STACK
C0000424 STATUS_INCOMPATIBLE_DRIVER_BLOCKED
C0000425 STATUS_HIVE_UNLOADED
C0000426 STATUS_COMPRESSION_DISABLED
C0000427 STATUS_FILE_SYSTEM_LIMITATION
C0000428 STATUS_INVALID_IMAGE_HASH
C0000429 STATUS_NOT_CAPABLE
C000042A STATUS_REQUEST_OUT_OF_SEQUENCE
C000042B STATUS_IMPLEMENTATION_LIMIT
C000042C STATUS_ELEVATION_REQUIRED
C000042D STATUS_NO_SECURITY_CONTEXT
C000042F STATUS_PKU2U_CERT_FAILURE
C0000432 STATUS_BEYOND_VDL
C0000433 STATUS_ENCOUNTERED_WRITE_IN_PROGRESS
C0000434 STATUS_PTE_CHANGED
C0000435 STATUS_PURGE_FAILED
C0000440 STATUS_CRED_REQUIRES_CONFIRMATION
C0000441 STATUS_CS_ENCRYPTION_INVALID_SERVER_RESPONSE
C0000442 STATUS_CS_ENCRYPTION_UNSUPPORTED_SERVER
C0000443 STATUS_CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE
C0000444 STATUS_CS_ENCRYPTION_NEW_ENCRYPTED_FILE
C0000445 STATUS_CS_ENCRYPTION_FILE_NOT_CSE
C0000446 STATUS_INVALID_LABEL
C0000450 STATUS_DRIVER_PROCESS_TERMINATED
C0000451 STATUS_AMBIGUOUS_SYSTEM_DEVICE
C0000452 STATUS_SYSTEM_DEVICE_NOT_FOUND
C0000453 STATUS_RESTART_BOOT_APPLICATION
C0000454 STATUS_INSUFFICIENT_NVRAM_RESOURCES
C0000455 STATUS_INVALID_SESSION
C0000456 STATUS_THREAD_ALREADY_IN_SESSION
C0000457 STATUS_THREAD_NOT_IN_SESSION
C0000458 STATUS_INVALID_WEIGHT
C0000459 STATUS_REQUEST_PAUSED
C0000460 STATUS_NO_RANGES_PROCESSED
C0000461 STATUS_DISK_RESOURCES_EXHAUSTED
C0000462 STATUS_NEEDS_REMEDIATION
C0000463 STATUS_DEVICE_FEATURE_NOT_SUPPORTED
C0000464 STATUS_DEVICE_UNREACHABLE
C0000465 STATUS_INVALID_TOKEN
C0000466 STATUS_SERVER_UNAVAILABLE
C0000467 STATUS_FILE_NOT_AVAILABLE
C0000468 STATUS_DEVICE_INSUFFICIENT_RESOURCES
C0000469 STATUS_PACKAGE_UPDATING
C000046A STATUS_NOT_READ_FROM_COPY
C000046B STATUS_FT_WRITE_FAILURE
C000046C STATUS_FT_DI_SCAN_REQUIRED
C000046D STATUS_OBJECT_NOT_EXTERNALLY_BACKED
C000046E STATUS_EXTERNAL_BACKING_PROVIDER_UNKNOWN
C000046F STATUS_COMPRESSION_NOT_BENEFICIAL
C0000470 STATUS_DATA_CHECKSUM_ERROR
C0000471 STATUS_INTERMIXED_KERNEL_EA_OPERATION
C0000472 STATUS_TRIM_READ_ZERO_NOT_SUPPORTED
C0000473 STATUS_TOO_MANY_SEGMENT_DESCRIPTORS
C0000474 STATUS_INVALID_OFFSET_ALIGNMENT
C0000475 STATUS_INVALID_FIELD_IN_PARAMETER_LIST
C0000476 STATUS_OPERATION_IN_PROGRESS
C0000477 STATUS_INVALID_INITIATOR_TARGET_PATH
C0000478 STATUS_SCRUB_DATA_DISABLED
C0000479 STATUS_NOT_REDUNDANT_STORAGE
C000047A STATUS_RESIDENT_FILE_NOT_SUPPORTED
C000047B STATUS_COMPRESSED_FILE_NOT_SUPPORTED
C000047C STATUS_DIRECTORY_NOT_SUPPORTED
C000047D STATUS_IO_OPERATION_TIMEOUT
C000047E STATUS_SYSTEM_NEEDS_REMEDIATION
C000047F STATUS_APPX_INTEGRITY_FAILURE_CLR_NGEN
C0000480 STATUS_SHARE_UNAVAILABLE
C0000481 STATUS_APISET_NOT_HOSTED
C0000482 STATUS_APISET_NOT_PRESENT
C0000483 STATUS_DEVICE_HARDWARE_ERROR
C0000484 STATUS_FIRMWARE_SLOT_INVALID
C0000485 STATUS_FIRMWARE_IMAGE_INVALID
C0000486 STATUS_STORAGE_TOPOLOGY_ID_MISMATCH
C0000487 STATUS_WIM_NOT_BOOTABLE
C0000488 STATUS_BLOCKED_BY_PARENTAL_CONTROLS
C0000489 STATUS_NEEDS_REGISTRATION
C000048A STATUS_QUOTA_ACTIVITY
C000048B STATUS_CALLBACK_INVOKE_INLINE
C000048C STATUS_BLOCK_TOO_MANY_REFERENCES
C000048D STATUS_MARKED_TO_DISALLOW_WRITES
C000048E STATUS_NETWORK_ACCESS_DENIED_EDP
C000048F STATUS_ENCLAVE_FAILURE
C0000490 STATUS_PNP_NO_COMPAT_DRIVERS
C0000491 STATUS_PNP_DRIVER_PACKAGE_NOT_FOUND
C0000492 STATUS_PNP_DRIVER_CONFIGURATION_NOT_FOUND
C0000493 STATUS_PNP_DRIVER_CONFIGURATION_INCOMPLETE
C0000494 STATUS_PNP_FUNCTION_DRIVER_REQUIRED
C0000495 STATUS_PNP_DEVICE_CONFIGURATION_PENDING
C0000496 STATUS_DEVICE_HINT_NAME_BUFFER_TOO_SMALL
C0000497 STATUS_PACKAGE_NOT_AVAILABLE
C0000499 STATUS_DEVICE_IN_MAINTENANCE
C000049A STATUS_NOT_SUPPORTED_ON_DAX
C000049B STATUS_FREE_SPACE_TOO_FRAGMENTED
C000049C STATUS_DAX_MAPPING_EXISTS
C000049D STATUS_CHILD_PROCESS_BLOCKED
C000049E STATUS_STORAGE_LOST_DATA_PERSISTENCE
C000049F STATUS_VRF_CFG_ENABLED
C00004A0 STATUS_PARTITION_TERMINATING
C00004A1 STATUS_EXTERNAL_SYSKEY_NOT_SUPPORTED
C00004A2 STATUS_ENCLAVE_VIOLATION
C00004A3 STATUS_FILE_PROTECTED_UNDER_DPL
C00004A4 STATUS_VOLUME_NOT_CLUSTER_ALIGNED
C00004A5 STATUS_NO_PHYSICALLY_ALIGNED_FREE_SPACE_FOUND
C00004A6 STATUS_APPX_FILE_NOT_ENCRYPTED
C00004A7 STATUS_RWRAW_ENCRYPTED_FILE_NOT_ENCRYPTED
C00004A8 STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILEOFFSET
C00004A9 STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_FILERANGE
C00004AA STATUS_RWRAW_ENCRYPTED_INVALID_EDATAINFO_PARAMETER
C00004AB STATUS_FT_READ_FAILURE
C00004AC STATUS_PATCH_CONFLICT
C00004AD STATUS_STORAGE_RESERVE_ID_INVALID
C00004AE STATUS_STORAGE_RESERVE_DOES_NOT_EXIST
C00004AF STATUS_STORAGE_RESERVE_ALREADY_EXISTS
C00004B0 STATUS_STORAGE_RESERVE_NOT_EMPTY
C00004B1 STATUS_NOT_A_DAX_VOLUME
C00004B2 STATUS_NOT_DAX_MAPPABLE
C00004B3 STATUS_CASE_DIFFERING_NAMES_IN_DIR
C00004B4 STATUS_FILE_NOT_SUPPORTED
C00004B5 STATUS_NOT_SUPPORTED_WITH_BTT
C00004B6 STATUS_ENCRYPTION_DISABLED
C00004B7 STATUS_ENCRYPTING_METADATA_DISALLOWED
C00004B8 STATUS_CANT_CLEAR_ENCRYPTION_FLAG
C00004B9 STATUS_UNSATISFIED_DEPENDENCIES
C00004BA STATUS_CASE_SENSITIVE_PATH
C00004BB STATUS_UNSUPPORTED_PAGING_MODE
C00004BC STATUS_UNTRUSTED_MOUNT_POINT
C00004BD STATUS_HAS_SYSTEM_CRITICAL_FILES
C00004BE STATUS_OBJECT_IS_IMMUTABLE
C00004BF STATUS_FT_READ_FROM_COPY_FAILURE
C00004C0 STATUS_IMAGE_LOADED_AS_PATCH_IMAGE
C00004C1 STATUS_STORAGE_STACK_ACCESS_DENIED
C00004C2 STATUS_INSUFFICIENT_VIRTUAL_ADDR_RESOURCES
C00004C3 STATUS_ENCRYPTED_FILE_NOT_SUPPORTED
C00004C4 STATUS_SPARSE_FILE_NOT_SUPPORTED
C00004C5 STATUS_PAGEFILE_NOT_SUPPORTED
C00004C6 STATUS_VOLUME_NOT_SUPPORTED
C00004C7 STATUS_NOT_SUPPORTED_WITH_BYPASSIO
C00004C8 STATUS_NO_BYPASSIO_DRIVER_SUPPORT
C00004C9 STATUS_NOT_SUPPORTED_WITH_ENCRYPTION
C00004CA STATUS_NOT_SUPPORTED_WITH_COMPRESSION
C00004CB STATUS_NOT_SUPPORTED_WITH_REPLICATION
C00004CC STATUS_NOT_SUPPORTED_WITH_DEDUPLICATION
C00004CD STATUS_NOT_SUPPORTED_WITH_AUDITING
C00004CE STATUS_NOT_SUPPORTED_WITH_MONITORING
C00004CF STATUS_NOT_SUPPORTED_WITH_SNAPSHOT
C00004D0 STATUS_NOT_SUPPORTED_WITH_VIRTUALIZATION
C00004D1 STATUS_INDEX_OUT_OF_BOUNDS
C00004D2 STATUS_BYPASSIO_FLT_NOT_SUPPORTED
C00004D3 STATUS_VOLUME_WRITE_ACCESS_DENIED
C00004D4 STATUS_PATCH_NOT_REGISTERED
C00004D5 STATUS_NOT_SUPPORTED_WITH_CACHED_HANDLE
C00004D6 STATUS_PDE_ENCRYPTION_UNAVAILABLE_FAILURE
C00004D7 STATUS_PDE_DECRYPTION_UNAVAILABLE_FAILURE
C00004D8 STATUS_PDE_DECRYPTION_UNAVAILABLE
C00004DB STATUS_VOLUME_UPGRADE_DISABLED
C00004DC STATUS_VOLUME_UPGRADE_DISABLED_TILL_OS_DOWNGRADE_EXPIRED
C00004DD STATUS_NOT_A_DEV_VOLUME
C00004DE STATUS_FS_GUID_MISMATCH
C00004DF STATUS_CANT_ATTACH_TO_DEV_VOLUME
C00004E0 STATUS_MEMORY_DECOMPRESSION_FAILURE
C00004E1 STATUS_INVALID_CONFIG_VALUE
C00004E2 STATUS_MEMORY_DECOMPRESSION_HW_ERROR
C00004E3 STATUS_VOLUME_ROLLBACK_DETECTED
C0000500 STATUS_INVALID_TASK_NAME
C0000501 STATUS_INVALID_TASK_INDEX
C0000502 STATUS_THREAD_ALREADY_IN_TASK
C0000503 STATUS_CALLBACK_BYPASS
C0000504 STATUS_UNDEFINED_SCOPE
C0000505 STATUS_INVALID_CAP
C0000506 STATUS_NOT_GUI_PROCESS
C0000507 STATUS_DEVICE_HUNG
C0000508 STATUS_CONTAINER_ASSIGNED
C0000509 STATUS_JOB_NO_CONTAINER
C000050A STATUS_DEVICE_UNRESPONSIVE
C000050B STATUS_REPARSE_POINT_ENCOUNTERED
C000050C STATUS_ATTRIBUTE_NOT_PRESENT
C000050D STATUS_NOT_A_TIERED_VOLUME
C000050E STATUS_ALREADY_HAS_STREAM_ID
C000050F STATUS_JOB_NOT_EMPTY
C0000510 STATUS_ALREADY_INITIALIZED
C0000511 STATUS_ENCLAVE_NOT_TERMINATED
C0000512 STATUS_ENCLAVE_IS_TERMINATING
C0000513 STATUS_SMB1_NOT_AVAILABLE
C0000514 STATUS_SMR_GARBAGE_COLLECTION_REQUIRED
C0000515 STATUS_INTERRUPTED
C0000516 STATUS_THREAD_NOT_RUNNING
C0000517 STATUS_SESSION_KEY_TOO_SHORT
C0000518 STATUS_FS_METADATA_INCONSISTENT
C0000602 STATUS_FAIL_FAST_EXCEPTION
C0000603 STATUS_IMAGE_CERT_REVOKED
C0000604 STATUS_DYNAMIC_CODE_BLOCKED
C0000605 STATUS_IMAGE_CERT_EXPIRED
C0000606 STATUS_STRICT_CFG_VIOLATION
C000060A STATUS_SET_CONTEXT_DENIED
C000060B STATUS_CROSS_PARTITION_VIOLATION
C0000700 STATUS_PORT_CLOSED
C0000701 STATUS_MESSAGE_LOST
C0000702 STATUS_INVALID_MESSAGE
C0000703 STATUS_REQUEST_CANCELED
C0000704 STATUS_RECURSIVE_DISPATCH
C0000705 STATUS_LPC_RECEIVE_BUFFER_EXPECTED
C0000706 STATUS_LPC_INVALID_CONNECTION_USAGE
C0000707 STATUS_LPC_REQUESTS_NOT_ALLOWED
C0000708 STATUS_RESOURCE_IN_USE
C0000709 STATUS_HARDWARE_MEMORY_ERROR
C000070A STATUS_THREADPOOL_HANDLE_EXCEPTION
C000070B STATUS_THREADPOOL_SET_EVENT_ON_COMPLETION_FAILED
C000070C STATUS_THREADPOOL_RELEASE_SEMAPHORE_ON_COMPLETION_FAILED
C000070D STATUS_THREADPOOL_RELEASE_MUTEX_ON_COMPLETION_FAILED
C000070E STATUS_THREADPOOL_FREE_LIBRARY_ON_COMPLETION_FAILED
C000070F STATUS_THREADPOOL_RELEASED_DURING_OPERATION
C0000710 STATUS_CALLBACK_RETURNED_WHILE_IMPERSONATING
C0000711 STATUS_APC_RETURNED_WHILE_IMPERSONATING
C0000712 STATUS_PROCESS_IS_PROTECTED
C0000713 STATUS_MCA_EXCEPTION
C0000714 STATUS_CERTIFICATE_MAPPING_NOT_UNIQUE
C0000715 STATUS_SYMLINK_CLASS_DISABLED
C0000716 STATUS_INVALID_IDN_NORMALIZATION
C0000717 STATUS_NO_UNICODE_TRANSLATION
C0000718 STATUS_ALREADY_REGISTERED
C0000719 STATUS_CONTEXT_MISMATCH
C000071A STATUS_PORT_ALREADY_HAS_COMPLETION_LIST
C000071B STATUS_CALLBACK_RETURNED_THREAD_PRIORITY
C000071C STATUS_INVALID_THREAD
C000071D STATUS_CALLBACK_RETURNED_TRANSACTION
C000071E STATUS_CALLBACK_RETURNED_LDR_LOCK
C000071F STATUS_CALLBACK_RETURNED_LANG
C0000720 STATUS_CALLBACK_RETURNED_PRI_BACK
C0000721 STATUS_CALLBACK_RETURNED_THREAD_AFFINITY
C0000722 STATUS_LPC_HANDLE_COUNT_EXCEEDED
C0000723 STATUS_EXECUTABLE_MEMORY_WRITE
C0000724 STATUS_KERNEL_EXECUTABLE_MEMORY_WRITE
C0000725 STATUS_ATTACHED_EXECUTABLE_MEMORY_WRITE
C0000726 STATUS_TRIGGERED_EXECUTABLE_MEMORY_WRITE
C0000800 STATUS_DISK_REPAIR_DISABLED
C0000801 STATUS_DS_DOMAIN_RENAME_IN_PROGRESS
C0000802 STATUS_DISK_QUOTA_EXCEEDED
C0000804 STATUS_CONTENT_BLOCKED
C0000805 STATUS_BAD_CLUSTERS
C0000806 STATUS_VOLUME_DIRTY
C0000808 STATUS_DISK_REPAIR_UNSUCCESSFUL
C0000809 STATUS_CORRUPT_LOG_OVERFULL
C000080A STATUS_CORRUPT_LOG_CORRUPTED
C000080B STATUS_CORRUPT_LOG_UNAVAILABLE
C000080C STATUS_CORRUPT_LOG_DELETED_FULL
C000080D STATUS_CORRUPT_LOG_CLEARED
C000080E STATUS_ORPHAN_NAME_EXHAUSTED
C000080F STATUS_PROACTIVE_SCAN_IN_PROGRESS
C0000810 STATUS_ENCRYPTED_IO_NOT_POSSIBLE
C0000811 STATUS_CORRUPT_LOG_UPLEVEL_RECORDS
C0000901 STATUS_FILE_CHECKED_OUT
C0000902 STATUS_CHECKOUT_REQUIRED
C0000903 STATUS_BAD_FILE_TYPE
C0000904 STATUS_FILE_TOO_LARGE
C0000905 STATUS_FORMS_AUTH_REQUIRED
C0000906 STATUS_VIRUS_INFECTED
C0000907 STATUS_VIRUS_DELETED
C0000908 STATUS_BAD_MCFG_TABLE
C0000909 STATUS_CANNOT_BREAK_OPLOCK
C000090A STATUS_BAD_KEY
C000090B STATUS_BAD_DATA
C000090C STATUS_NO_KEY
C0000910 STATUS_FILE_HANDLE_REVOKED
C0000911 STATUS_SECTION_DIRECT_MAP_ONLY
C0000912 STATUS_BLOCK_WEAK_REFERENCE_INVALID
C0000913 STATUS_BLOCK_SOURCE_WEAK_REFERENCE_INVALID
C0000914 STATUS_BLOCK_TARGET_WEAK_REFERENCE_INVALID
C0000915 STATUS_BLOCK_SHARED
C0000C08 STATUS_VRF_VOLATILE_CFG_AND_IO_ENABLED
C0000C09 STATUS_VRF_VOLATILE_NOT_STOPPABLE
C0000C0A STATUS_VRF_VOLATILE_SAFE_MODE
C0000C0B STATUS_VRF_VOLATILE_NOT_RUNNABLE_SYSTEM
C0000C0C STATUS_VRF_VOLATILE_NOT_SUPPORTED_RULECLASS
C0000C0D STATUS_VRF_VOLATILE_PROTECTED_DRIVER
C0000C0E STATUS_VRF_VOLATILE_NMI_REGISTERED
C0000C0F STATUS_VRF_VOLATILE_SETTINGS_CONFLICT
C0000C10 STATUS_CAR_LKD_IN_PROGRESS
C0000C73 STATUS_DIF_ZERO_SIZE_INFORMATION
C0000C74 STATUS_DIF_DRIVER_PLUGIN_MISMATCH
C0000C75 STATUS_DIF_DRIVER_THUNKS_NOT_ALLOWED
C0000C76 STATUS_DIF_IOCALLBACK_NOT_REPLACED
C0000C77 STATUS_DIF_LIVEDUMP_LIMIT_EXCEEDED
C0000C78 STATUS_DIF_VOLATILE_SECTION_NOT_LOCKED
C0000C79 STATUS_DIF_VOLATILE_DRIVER_HOTPATCHED
C0000C7A STATUS_DIF_VOLATILE_INVALID_INFO
C0000C7B STATUS_DIF_VOLATILE_DRIVER_IS_NOT_RUNNING
C0000C7C STATUS_DIF_VOLATILE_PLUGIN_IS_NOT_RUNNING
C0000C7D STATUS_DIF_VOLATILE_PLUGIN_CHANGE_NOT_ALLOWED
C0000C7E STATUS_DIF_VOLATILE_NOT_ALLOWED
C0000C7F STATUS_DIF_BINDING_API_NOT_FOUND
C0009898 STATUS_WOW_ASSERTION
C000A000 STATUS_INVALID_SIGNATURE
C000A001 STATUS_HMAC_NOT_SUPPORTED
C000A002 STATUS_AUTH_TAG_MISMATCH
C000A003 STATUS_INVALID_STATE_TRANSITION
C000A004 STATUS_INVALID_KERNEL_INFO_VERSION
C000A005 STATUS_INVALID_PEP_INFO_VERSION
C000A006 STATUS_HANDLE_REVOKED
C000A007 STATUS_EOF_ON_GHOSTED_RANGE
C000A008 STATUS_CC_NEEDS_CALLBACK_SECTION_DRAIN
C000A010 STATUS_IPSEC_QUEUE_OVERFLOW
C000A011 STATUS_ND_QUEUE_OVERFLOW
C000A012 STATUS_HOPLIMIT_EXCEEDED
C000A013 STATUS_PROTOCOL_NOT_SUPPORTED
C000A014 STATUS_FASTPATH_REJECTED
C000A080 STATUS_LOST_WRITEBEHIND_DATA_NETWORK_DISCONNECTED
C000A081 STATUS_LOST_WRITEBEHIND_DATA_NETWORK_SERVER_ERROR
C000A082 STATUS_LOST_WRITEBEHIND_DATA_LOCAL_DISK_ERROR
C000A083 STATUS_XML_PARSE_ERROR
C000A084 STATUS_XMLDSIG_ERROR
C000A085 STATUS_WRONG_COMPARTMENT
C000A086 STATUS_AUTHIP_FAILURE
C000A087 STATUS_DS_OID_MAPPED_GROUP_CANT_HAVE_MEMBERS
C000A088 STATUS_DS_OID_NOT_FOUND
C000A089 STATUS_INCORRECT_ACCOUNT_TYPE
C000A08A STATUS_LOCAL_POLICY_MODIFICATION_NOT_SUPPORTED
C000A08B STATUS_POLICY_CONTROLLED_ACCOUNT
C000A08C STATUS_LAPS_LEGACY_SCHEMA_MISSING
C000A08D STATUS_LAPS_SCHEMA_MISSING
C000A08E STATUS_LAPS_ENCRYPTION_REQUIRES_2016_DFL
C000A090 STATUS_DS_JET_RECORD_TOO_BIG
C000A091 STATUS_DS_REPLICA_PAGE_SIZE_MISMATCH
C000A100 STATUS_HASH_NOT_SUPPORTED
C000A101 STATUS_HASH_NOT_PRESENT
C000A121 STATUS_SECONDARY_IC_PROVIDER_NOT_REGISTERED
C000A122 STATUS_GPIO_CLIENT_INFORMATION_INVALID
C000A123 STATUS_GPIO_VERSION_NOT_SUPPORTED
C000A124 STATUS_GPIO_INVALID_REGISTRATION_PACKET
C000A125 STATUS_GPIO_OPERATION_DENIED
C000A126 STATUS_GPIO_INCOMPATIBLE_CONNECT_MODE
C000A141 STATUS_CANNOT_SWITCH_RUNLEVEL
C000A142 STATUS_INVALID_RUNLEVEL_SETTING
C000A143 STATUS_RUNLEVEL_SWITCH_TIMEOUT
C000A145 STATUS_RUNLEVEL_SWITCH_AGENT_TIMEOUT
C000A146 STATUS_RUNLEVEL_SWITCH_IN_PROGRESS
C000A200 STATUS_NOT_APPCONTAINER
C000A201 STATUS_NOT_SUPPORTED_IN_APPCONTAINER
C000A202 STATUS_INVALID_PACKAGE_SID_LENGTH
C000A203 STATUS_LPAC_ACCESS_DENIED
C000A204 STATUS_ADMINLESS_ACCESS_DENIED
C000A281 STATUS_APP_DATA_NOT_FOUND
C000A282 STATUS_APP_DATA_EXPIRED
C000A283 STATUS_APP_DATA_CORRUPT
C000A284 STATUS_APP_DATA_LIMIT_EXCEEDED
C000A285 STATUS_APP_DATA_REBOOT_REQUIRED
C000A2A1 STATUS_OFFLOAD_READ_FLT_NOT_SUPPORTED
C000A2A2 STATUS_OFFLOAD_WRITE_FLT_NOT_SUPPORTED
C000A2A3 STATUS_OFFLOAD_READ_FILE_NOT_SUPPORTED
C000A2A4 STATUS_OFFLOAD_WRITE_FILE_NOT_SUPPORTED
C000A2A5 STATUS_WOF_WIM_HEADER_CORRUPT
C000A2A6 STATUS_WOF_WIM_RESOURCE_TABLE_CORRUPT
C000A2A7 STATUS_WOF_FILE_RESOURCE_TABLE_CORRUPT
C000C001 STATUS_CIMFS_IMAGE_CORRUPT
C000C002 STATUS_CIMFS_IMAGE_VERSION_NOT_SUPPORTED
C000CE01 STATUS_FILE_SYSTEM_VIRTUALIZATION_UNAVAILABLE
C000CE02 STATUS_FILE_SYSTEM_VIRTUALIZATION_METADATA_CORRUPT
C000CE03 STATUS_FILE_SYSTEM_VIRTUALIZATION_BUSY
C000CE04 STATUS_FILE_SYSTEM_VIRTUALIZATION_PROVIDER_UNKNOWN
C000CE05 STATUS_FILE_SYSTEM_VIRTUALIZATION_INVALID_OPERATION
C000CF00 STATUS_CLOUD_FILE_SYNC_ROOT_METADATA_CORRUPT
C000CF01 STATUS_CLOUD_FILE_PROVIDER_NOT_RUNNING
C000CF02 STATUS_CLOUD_FILE_METADATA_CORRUPT
C000CF03 STATUS_CLOUD_FILE_METADATA_TOO_LARGE
C000CF06 STATUS_CLOUD_FILE_PROPERTY_VERSION_NOT_SUPPORTED
C000CF07 STATUS_NOT_A_CLOUD_FILE
C000CF08 STATUS_CLOUD_FILE_NOT_IN_SYNC
C000CF09 STATUS_CLOUD_FILE_ALREADY_CONNECTED
C000CF0A STATUS_CLOUD_FILE_NOT_SUPPORTED
C000CF0B STATUS_CLOUD_FILE_INVALID_REQUEST
C000CF0C STATUS_CLOUD_FILE_READ_ONLY_VOLUME
C000CF0D STATUS_CLOUD_FILE_CONNECTED_PROVIDER_ONLY
C000CF0E STATUS_CLOUD_FILE_VALIDATION_FAILED
C000CF0F STATUS_CLOUD_FILE_AUTHENTICATION_FAILED
C000CF10 STATUS_CLOUD_FILE_INSUFFICIENT_RESOURCES
C000CF11 STATUS_CLOUD_FILE_NETWORK_UNAVAILABLE
C000CF12 STATUS_CLOUD_FILE_UNSUCCESSFUL
C000CF13 STATUS_CLOUD_FILE_NOT_UNDER_SYNC_ROOT
C000CF14 STATUS_CLOUD_FILE_IN_USE
C000CF15 STATUS_CLOUD_FILE_PINNED
C000CF16 STATUS_CLOUD_FILE_REQUEST_ABORTED
C000CF17 STATUS_CLOUD_FILE_PROPERTY_CORRUPT
C000CF18 STATUS_CLOUD_FILE_ACCESS_DENIED
C000CF19 STATUS_CLOUD_FILE_INCOMPATIBLE_HARDLINKS
C000CF1A STATUS_CLOUD_FILE_PROPERTY_LOCK_CONFLICT
C000CF1B STATUS_CLOUD_FILE_REQUEST_CANCELED
C000CF1D STATUS_CLOUD_FILE_PROVIDER_TERMINATED
C000CF1E STATUS_NOT_A_CLOUD_SYNC_ROOT
C000CF1F STATUS_CLOUD_FILE_REQUEST_TIMEOUT
C000CF20 STATUS_CLOUD_FILE_DEHYDRATION_DISALLOWED
C000CF21 STATUS_CLOUD_FILE_US_MESSAGE_TIMEOUT
C000F500 STATUS_FILE_SNAP_IN_PROGRESS
C000F501 STATUS_FILE_SNAP_USER_SECTION_NOT_SUPPORTED
C000F502 STATUS_FILE_SNAP_MODIFY_NOT_SUPPORTED
C000F503 STATUS_FILE_SNAP_IO_NOT_COORDINATED
C000F504 STATUS_FILE_SNAP_UNEXPECTED_ERROR
C000F505 STATUS_FILE_SNAP_INVALID_PARAMETER
C0010001 DBG_NO_STATE_CHANGE
C0010002 DBG_APP_NOT_IDLE
C0020001 RPC_NT_INVALID_STRING_BINDING
C0020002 RPC_NT_WRONG_KIND_OF_BINDING
C0020003 RPC_NT_INVALID_BINDING
C0020004 RPC_NT_PROTSEQ_NOT_SUPPORTED
C0020005 RPC_NT_INVALID_RPC_PROTSEQ
C0020006 RPC_NT_INVALID_STRING_UUID
C0020007 RPC_NT_INVALID_ENDPOINT_FORMAT
C0020008 RPC_NT_INVALID_NET_ADDR
C0020009 RPC_NT_NO_ENDPOINT_FOUND
C002000A RPC_NT_INVALID_TIMEOUT
C002000B RPC_NT_OBJECT_NOT_FOUND
C002000C RPC_NT_ALREADY_REGISTERED
C002000D RPC_NT_TYPE_ALREADY_REGISTERED
C002000E RPC_NT_ALREADY_LISTENING
C002000F RPC_NT_NO_PROTSEQS_REGISTERED
C0020010 RPC_NT_NOT_LISTENING
C0020011 RPC_NT_UNKNOWN_MGR_TYPE
C0020012 RPC_NT_UNKNOWN_IF
C0020013 RPC_NT_NO_BINDINGS
C0020014 RPC_NT_NO_PROTSEQS
C0020015 RPC_NT_CANT_CREATE_ENDPOINT
C0020016 RPC_NT_OUT_OF_RESOURCES
C0020017 RPC_NT_SERVER_UNAVAILABLE
C0020018 RPC_NT_SERVER_TOO_BUSY
C0020019 RPC_NT_INVALID_NETWORK_OPTIONS
C002001A RPC_NT_NO_CALL_ACTIVE
C002001B RPC_NT_CALL_FAILED
C002001C RPC_NT_CALL_FAILED_DNE
C002001D RPC_NT_PROTOCOL_ERROR
C002001F RPC_NT_UNSUPPORTED_TRANS_SYN
C0020021 RPC_NT_UNSUPPORTED_TYPE
C0020022 RPC_NT_INVALID_TAG
C0020023 RPC_NT_INVALID_BOUND
C0020024 RPC_NT_NO_ENTRY_NAME
C0020025 RPC_NT_INVALID_NAME_SYNTAX
C0020026 RPC_NT_UNSUPPORTED_NAME_SYNTAX
C0020028 RPC_NT_UUID_NO_ADDRESS
C0020029 RPC_NT_DUPLICATE_ENDPOINT
C002002A RPC_NT_UNKNOWN_AUTHN_TYPE
C002002B RPC_NT_MAX_CALLS_TOO_SMALL
C002002C RPC_NT_STRING_TOO_LONG
C002002D RPC_NT_PROTSEQ_NOT_FOUND
C002002E RPC_NT_PROCNUM_OUT_OF_RANGE
C002002F RPC_NT_BINDING_HAS_NO_AUTH
C0020030 RPC_NT_UNKNOWN_AUTHN_SERVICE
C0020031 RPC_NT_UNKNOWN_AUTHN_LEVEL
C0020032 RPC_NT_INVALID_AUTH_IDENTITY
C0020033 RPC_NT_UNKNOWN_AUTHZ_SERVICE
C0020034 EPT_NT_INVALID_ENTRY
C0020035 EPT_NT_CANT_PERFORM_OP
C0020036 EPT_NT_NOT_REGISTERED
C0020037 RPC_NT_NOTHING_TO_EXPORT
C0020038 RPC_NT_INCOMPLETE_NAME
C0020039 RPC_NT_INVALID_VERS_OPTION
C002003A RPC_NT_NO_MORE_MEMBERS
C002003B RPC_NT_NOT_ALL_OBJS_UNEXPORTED
C002003C RPC_NT_INTERFACE_NOT_FOUND
C002003D RPC_NT_ENTRY_ALREADY_EXISTS
C002003E RPC_NT_ENTRY_NOT_FOUND
C002003F RPC_NT_NAME_SERVICE_UNAVAILABLE
C0020040 RPC_NT_INVALID_NAF_ID
C0020041 RPC_NT_CANNOT_SUPPORT
C0020042 RPC_NT_NO_CONTEXT_AVAILABLE
C0020043 RPC_NT_INTERNAL_ERROR
C0020044 RPC_NT_ZERO_DIVIDE
C0020045 RPC_NT_ADDRESS_ERROR
C0020046 RPC_NT_FP_DIV_ZERO
C0020047 RPC_NT_FP_UNDERFLOW
C0020048 RPC_NT_FP_OVERFLOW
C0020049 RPC_NT_CALL_IN_PROGRESS
C002004A RPC_NT_NO_MORE_BINDINGS
C002004B RPC_NT_GROUP_MEMBER_NOT_FOUND
C002004C EPT_NT_CANT_CREATE
C002004D RPC_NT_INVALID_OBJECT
C002004F RPC_NT_NO_INTERFACES
C0020050 RPC_NT_CALL_CANCELLED
C0020051 RPC_NT_BINDING_INCOMPLETE
C0020052 RPC_NT_COMM_FAILURE
C0020053 RPC_NT_UNSUPPORTED_AUTHN_LEVEL
C0020054 RPC_NT_NO_PRINC_NAME
C0020055 RPC_NT_NOT_RPC_ERROR
C0020057 RPC_NT_SEC_PKG_ERROR
C0020058 RPC_NT_NOT_CANCELLED
C0020062 RPC_NT_INVALID_ASYNC_HANDLE
C0020063 RPC_NT_INVALID_ASYNC_CALL
C0020064 RPC_NT_PROXY_ACCESS_DENIED
C0020065 RPC_NT_COOKIE_AUTH_FAILED
C0030001 RPC_NT_NO_MORE_ENTRIES
C0030002 RPC_NT_SS_CHAR_TRANS_OPEN_FAIL
C0030003 RPC_NT_SS_CHAR_TRANS_SHORT_FILE
C0030004 RPC_NT_SS_IN_NULL_CONTEXT
C0030005 RPC_NT_SS_CONTEXT_MISMATCH
C0030006 RPC_NT_SS_CONTEXT_DAMAGED
C0030007 RPC_NT_SS_HANDLES_MISMATCH
C0030008 RPC_NT_SS_CANNOT_GET_CALL_HANDLE
C0030009 RPC_NT_NULL_REF_POINTER
C003000A RPC_NT_ENUM_VALUE_OUT_OF_RANGE
C003000B RPC_NT_BYTE_COUNT_TOO_SMALL
C003000C RPC_NT_BAD_STUB_DATA
C0030059 RPC_NT_INVALID_ES_ACTION
C003005A RPC_NT_WRONG_ES_VERSION
C003005B RPC_NT_WRONG_STUB_VERSION
C003005C RPC_NT_INVALID_PIPE_OBJECT
C003005D RPC_NT_INVALID_PIPE_OPERATION
C003005E RPC_NT_WRONG_PIPE_VERSION
C003005F RPC_NT_PIPE_CLOSED
C0030060 RPC_NT_PIPE_DISCIPLINE_ERROR
C0030061 RPC_NT_PIPE_EMPTY
C0040035 STATUS_PNP_BAD_MPS_TABLE
C0040036 STATUS_PNP_TRANSLATION_FAILED
C0040037 STATUS_PNP_IRQ_TRANSLATION_FAILED
C0040038 STATUS_PNP_INVALID_ID
C0040039 STATUS_IO_REISSUE_AS_CACHED
C00A0001 STATUS_CTX_WINSTATION_NAME_INVALID
C00A0002 STATUS_CTX_INVALID_PD
C00A0003 STATUS_CTX_PD_NOT_FOUND
C00A0006 STATUS_CTX_CLOSE_PENDING
C00A0007 STATUS_CTX_NO_OUTBUF
C00A0008 STATUS_CTX_MODEM_INF_NOT_FOUND
C00A0009 STATUS_CTX_INVALID_MODEMNAME
C00A000A STATUS_CTX_RESPONSE_ERROR
C00A000B STATUS_CTX_MODEM_RESPONSE_TIMEOUT
C00A000C STATUS_CTX_MODEM_RESPONSE_NO_CARRIER
C00A000D STATUS_CTX_MODEM_RESPONSE_NO_DIALTONE
C00A000E STATUS_CTX_MODEM_RESPONSE_BUSY
C00A000F STATUS_CTX_MODEM_RESPONSE_VOICE
C00A0010 STATUS_CTX_TD_ERROR
C00A0012 STATUS_CTX_LICENSE_CLIENT_INVALID
C00A0013 STATUS_CTX_LICENSE_NOT_AVAILABLE
C00A0014 STATUS_CTX_LICENSE_EXPIRED
C00A0015 STATUS_CTX_WINSTATION_NOT_FOUND
C00A0016 STATUS_CTX_WINSTATION_NAME_COLLISION
C00A0017 STATUS_CTX_WINSTATION_BUSY
C00A0018 STATUS_CTX_BAD_VIDEO_MODE
C00A0022 STATUS_CTX_GRAPHICS_INVALID
C00A0024 STATUS_CTX_NOT_CONSOLE
C00A0026 STATUS_CTX_CLIENT_QUERY_TIMEOUT
C00A0027 STATUS_CTX_CONSOLE_DISCONNECT
C00A0028 STATUS_CTX_CONSOLE_CONNECT
C00A002A STATUS_CTX_SHADOW_DENIED
C00A002B STATUS_CTX_WINSTATION_ACCESS_DENIED
C00A002E STATUS_CTX_INVALID_WD
C00A002F STATUS_CTX_WD_NOT_FOUND
C00A0030 STATUS_CTX_SHADOW_INVALID
C00A0031 STATUS_CTX_SHADOW_DISABLED
C00A0032 STATUS_RDP_PROTOCOL_ERROR
C00A0033 STATUS_CTX_CLIENT_LICENSE_NOT_SET
C00A0034 STATUS_CTX_CLIENT_LICENSE_IN_USE
C00A0035 STATUS_CTX_SHADOW_ENDED_BY_MODE_CHANGE
C00A0036 STATUS_CTX_SHADOW_NOT_RUNNING
C00A0037 STATUS_CTX_LOGON_DISABLED
C00A0038 STATUS_CTX_SECURITY_LAYER_ERROR
C00A0039 STATUS_TS_INCOMPATIBLE_SESSIONS
C00A003A STATUS_TS_VIDEO_SUBSYSTEM_ERROR
C00B0001 STATUS_MUI_FILE_NOT_FOUND
C00B0002 STATUS_MUI_INVALID_FILE
C00B0003 STATUS_MUI_INVALID_RC_CONFIG
C00B0004 STATUS_MUI_INVALID_LOCALE_NAME
C00B0005 STATUS_MUI_INVALID_ULTIMATEFALLBACK_NAME
C00B0006 STATUS_MUI_FILE_NOT_LOADED
C00B0007 STATUS_RESOURCE_ENUM_USER_STOP
C0130001 STATUS_CLUSTER_INVALID_NODE
C0130002 STATUS_CLUSTER_NODE_EXISTS
C0130003 STATUS_CLUSTER_JOIN_IN_PROGRESS
C0130004 STATUS_CLUSTER_NODE_NOT_FOUND
C0130005 STATUS_CLUSTER_LOCAL_NODE_NOT_FOUND
C0130006 STATUS_CLUSTER_NETWORK_EXISTS
C0130007 STATUS_CLUSTER_NETWORK_NOT_FOUND
C0130008 STATUS_CLUSTER_NETINTERFACE_EXISTS
C0130009 STATUS_CLUSTER_NETINTERFACE_NOT_FOUND
C013000A STATUS_CLUSTER_INVALID_REQUEST
C013000B STATUS_CLUSTER_INVALID_NETWORK_PROVIDER
C013000C STATUS_CLUSTER_NODE_DOWN
C013000D STATUS_CLUSTER_NODE_UNREACHABLE
C013000E STATUS_CLUSTER_NODE_NOT_MEMBER
C013000F STATUS_CLUSTER_JOIN_NOT_IN_PROGRESS
C0130010 STATUS_CLUSTER_INVALID_NETWORK
C0130011 STATUS_CLUSTER_NO_NET_ADAPTERS
C0130012 STATUS_CLUSTER_NODE_UP
C0130013 STATUS_CLUSTER_NODE_PAUSED
C0130014 STATUS_CLUSTER_NODE_NOT_PAUSED
C0130015 STATUS_CLUSTER_NO_SECURITY_CONTEXT
C0130016 STATUS_CLUSTER_NETWORK_NOT_INTERNAL
C0130017 STATUS_CLUSTER_POISONED
C0130018 STATUS_CLUSTER_NON_CSV_PATH
C0130019 STATUS_CLUSTER_CSV_VOLUME_NOT_LOCAL
C0130020 STATUS_CLUSTER_CSV_READ_OPLOCK_BREAK_IN_PROGRESS
C0130021 STATUS_CLUSTER_CSV_AUTO_PAUSE_ERROR
C0130022 STATUS_CLUSTER_CSV_REDIRECTED
C0130023 STATUS_CLUSTER_CSV_NOT_REDIRECTED
C0130024 STATUS_CLUSTER_CSV_VOLUME_DRAINING
C0130025 STATUS_CLUSTER_CSV_SNAPSHOT_CREATION_IN_PROGRESS
C0130026 STATUS_CLUSTER_CSV_VOLUME_DRAINING_SUCCEEDED_DOWNLEVEL
C0130027 STATUS_CLUSTER_CSV_NO_SNAPSHOTS
C0130028 STATUS_CSV_IO_PAUSE_TIMEOUT
C0130029 STATUS_CLUSTER_CSV_INVALID_HANDLE
C0130030 STATUS_CLUSTER_CSV_SUPPORTED_ONLY_ON_COORDINATOR
C0130031 STATUS_CLUSTER_CAM_TICKET_REPLAY_DETECTED
C0140001 STATUS_ACPI_INVALID_OPCODE
C0140002 STATUS_ACPI_STACK_OVERFLOW
C0140003 STATUS_ACPI_ASSERT_FAILED
C0140004 STATUS_ACPI_INVALID_INDEX
C0140005 STATUS_ACPI_INVALID_ARGUMENT
C0140006 STATUS_ACPI_FATAL
C0140007 STATUS_ACPI_INVALID_SUPERNAME
C0140008 STATUS_ACPI_INVALID_ARGTYPE
C0140009 STATUS_ACPI_INVALID_OBJTYPE
C014000A STATUS_ACPI_INVALID_TARGETTYPE
C014000B STATUS_ACPI_INCORRECT_ARGUMENT_COUNT
C014000C STATUS_ACPI_ADDRESS_NOT_MAPPED
C014000D STATUS_ACPI_INVALID_EVENTTYPE
C014000E STATUS_ACPI_HANDLER_COLLISION
C014000F STATUS_ACPI_INVALID_DATA
C0140010 STATUS_ACPI_INVALID_REGION
C0140011 STATUS_ACPI_INVALID_ACCESS_SIZE
C0140012 STATUS_ACPI_ACQUIRE_GLOBAL_LOCK
C0140013 STATUS_ACPI_ALREADY_INITIALIZED
C0140014 STATUS_ACPI_NOT_INITIALIZED
C0140015 STATUS_ACPI_INVALID_MUTEX_LEVEL
C0140016 STATUS_ACPI_MUTEX_NOT_OWNED
C0140017 STATUS_ACPI_MUTEX_NOT_OWNER
C0140018 STATUS_ACPI_RS_ACCESS
C0140019 STATUS_ACPI_INVALID_TABLE
C0140020 STATUS_ACPI_REG_HANDLER_FAILED
C0140021 STATUS_ACPI_POWER_REQUEST_FAILED
C0150001 STATUS_SXS_SECTION_NOT_FOUND
C0150002 STATUS_SXS_CANT_GEN_ACTCTX
C0150003 STATUS_SXS_INVALID_ACTCTXDATA_FORMAT
C0150004 STATUS_SXS_ASSEMBLY_NOT_FOUND
C0150005 STATUS_SXS_MANIFEST_FORMAT_ERROR
C0150006 STATUS_SXS_MANIFEST_PARSE_ERROR
C0150007 STATUS_SXS_ACTIVATION_CONTEXT_DISABLED
C0150008 STATUS_SXS_KEY_NOT_FOUND
C0150009 STATUS_SXS_VERSION_CONFLICT
C015000A STATUS_SXS_WRONG_SECTION_TYPE
C015000B STATUS_SXS_THREAD_QUERIES_DISABLED
C015000C STATUS_SXS_ASSEMBLY_MISSING
C015000E STATUS_SXS_PROCESS_DEFAULT_ALREADY_SET
C015000F STATUS_SXS_EARLY_DEACTIVATION
C0150010 STATUS_SXS_INVALID_DEACTIVATION
C0150011 STATUS_SXS_MULTIPLE_DEACTIVATION
C0150012 STATUS_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY
C0150013 STATUS_SXS_PROCESS_TERMINATION_REQUESTED
C0150014 STATUS_SXS_CORRUPT_ACTIVATION_STACK
C0150015 STATUS_SXS_CORRUPTION
C0150016 STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE
C0150017 STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME
C0150018 STATUS_SXS_IDENTITY_DUPLICATE_ATTRIBUTE
C0150019 STATUS_SXS_IDENTITY_PARSE_ERROR
C015001A STATUS_SXS_COMPONENT_STORE_CORRUPT
C015001B STATUS_SXS_FILE_HASH_MISMATCH
C015001C STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT
C015001D STATUS_SXS_IDENTITIES_DIFFERENT
C015001E STATUS_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT
C015001F STATUS_SXS_FILE_NOT_PART_OF_ASSEMBLY
C0150020 STATUS_ADVANCED_INSTALLER_FAILED
C0150021 STATUS_XML_ENCODING_MISMATCH
C0150022 STATUS_SXS_MANIFEST_TOO_BIG
C0150023 STATUS_SXS_SETTING_NOT_REGISTERED
C0150024 STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE
C0150025 STATUS_SMI_PRIMITIVE_INSTALLER_FAILED
C0150026 STATUS_GENERIC_COMMAND_FAILED
C0150027 STATUS_SXS_FILE_HASH_MISSING
C0190001 STATUS_TRANSACTIONAL_CONFLICT
C0190002 STATUS_INVALID_TRANSACTION
C0190003 STATUS_TRANSACTION_NOT_ACTIVE
C0190004 STATUS_TM_INITIALIZATION_FAILED
C0190005 STATUS_RM_NOT_ACTIVE
C0190006 STATUS_RM_METADATA_CORRUPT
C0190007 STATUS_TRANSACTION_NOT_JOINED
C0190008 STATUS_DIRECTORY_NOT_RM
C019000A STATUS_TRANSACTIONS_UNSUPPORTED_REMOTE
C019000B STATUS_LOG_RESIZE_INVALID_SIZE
C019000C STATUS_REMOTE_FILE_VERSION_MISMATCH
C019000F STATUS_CRM_PROTOCOL_ALREADY_EXISTS
C0190010 STATUS_TRANSACTION_PROPAGATION_FAILED
C0190011 STATUS_CRM_PROTOCOL_NOT_FOUND
C0190012 STATUS_TRANSACTION_SUPERIOR_EXISTS
C0190013 STATUS_TRANSACTION_REQUEST_NOT_VALID
C0190014 STATUS_TRANSACTION_NOT_REQUESTED
C0190015 STATUS_TRANSACTION_ALREADY_ABORTED
C0190016 STATUS_TRANSACTION_ALREADY_COMMITTED
C0190017 STATUS_TRANSACTION_INVALID_MARSHALL_BUFFER
C0190018 STATUS_CURRENT_TRANSACTION_NOT_VALID
C0190019 STATUS_LOG_GROWTH_FAILED
C0190021 STATUS_OBJECT_NO_LONGER_EXISTS
C0190022 STATUS_STREAM_MINIVERSION_NOT_FOUND
C0190023 STATUS_STREAM_MINIVERSION_NOT_VALID
C0190024 STATUS_MINIVERSION_INACCESSIBLE_FROM_SPECIFIED_TRANSACTION
C0190025 STATUS_CANT_OPEN_MINIVERSION_WITH_MODIFY_INTENT
C0190026 STATUS_CANT_CREATE_MORE_STREAM_MINIVERSIONS
C0190028 STATUS_HANDLE_NO_LONGER_VALID
C0190030 STATUS_LOG_CORRUPTION_DETECTED
C0190032 STATUS_RM_DISCONNECTED
C0190033 STATUS_ENLISTMENT_NOT_SUPERIOR
C0190036 STATUS_FILE_IDENTITY_NOT_PERSISTENT
C0190037 STATUS_CANT_BREAK_TRANSACTIONAL_DEPENDENCY
C0190038 STATUS_CANT_CROSS_RM_BOUNDARY
C0190039 STATUS_TXF_DIR_NOT_EMPTY
C019003A STATUS_INDOUBT_TRANSACTIONS_EXIST
C019003B STATUS_TM_VOLATILE
C019003C STATUS_ROLLBACK_TIMER_EXPIRED
C019003D STATUS_TXF_ATTRIBUTE_CORRUPT
C019003E STATUS_EFS_NOT_ALLOWED_IN_TRANSACTION
C019003F STATUS_TRANSACTIONAL_OPEN_NOT_ALLOWED
C0190040 STATUS_TRANSACTED_MAPPING_UNSUPPORTED_REMOTE
C0190043 STATUS_TRANSACTION_REQUIRED_PROMOTION
C0190044 STATUS_CANNOT_EXECUTE_FILE_IN_TRANSACTION
C0190045 STATUS_TRANSACTIONS_NOT_FROZEN
C0190046 STATUS_TRANSACTION_FREEZE_IN_PROGRESS
C0190047 STATUS_NOT_SNAPSHOT_VOLUME
C0190048 STATUS_NO_SAVEPOINT_WITH_OPEN_FILES
C0190049 STATUS_SPARSE_NOT_ALLOWED_IN_TRANSACTION
C019004A STATUS_TM_IDENTITY_MISMATCH
C019004B STATUS_FLOATED_SECTION
C019004C STATUS_CANNOT_ACCEPT_TRANSACTED_WORK
C019004D STATUS_CANNOT_ABORT_TRANSACTIONS
C019004E STATUS_TRANSACTION_NOT_FOUND
C019004F STATUS_RESOURCEMANAGER_NOT_FOUND
C0190050 STATUS_ENLISTMENT_NOT_FOUND
C0190051 STATUS_TRANSACTIONMANAGER_NOT_FOUND
C0190052 STATUS_TRANSACTIONMANAGER_NOT_ONLINE
C0190053 STATUS_TRANSACTIONMANAGER_RECOVERY_NAME_COLLISION
C0190054 STATUS_TRANSACTION_NOT_ROOT
C0190055 STATUS_TRANSACTION_OBJECT_EXPIRED
C0190056 STATUS_COMPRESSION_NOT_ALLOWED_IN_TRANSACTION
C0190057 STATUS_TRANSACTION_RESPONSE_NOT_ENLISTED
C0190058 STATUS_TRANSACTION_RECORD_TOO_LONG
C0190059 STATUS_NO_LINK_TRACKING_IN_TRANSACTION
C019005A STATUS_OPERATION_NOT_SUPPORTED_IN_TRANSACTION
C019005B STATUS_TRANSACTION_INTEGRITY_VIOLATED
C019005C STATUS_TRANSACTIONMANAGER_IDENTITY_MISMATCH
C019005D STATUS_RM_CANNOT_BE_FROZEN_FOR_SNAPSHOT
C019005E STATUS_TRANSACTION_MUST_WRITETHROUGH
C019005F STATUS_TRANSACTION_NO_SUPERIOR
C0190060 STATUS_EXPIRED_HANDLE
C0190061 STATUS_TRANSACTION_NOT_ENLISTED
C0190062 STATUS_ENLISTMENT_NOT_INITIALIZED
C01A0001 STATUS_LOG_SECTOR_INVALID
C01A0002 STATUS_LOG_SECTOR_PARITY_INVALID
C01A0003 STATUS_LOG_SECTOR_REMAPPED
C01A0004 STATUS_LOG_BLOCK_INCOMPLETE
C01A0005 STATUS_LOG_INVALID_RANGE
C01A0006 STATUS_LOG_BLOCKS_EXHAUSTED
C01A0007 STATUS_LOG_READ_CONTEXT_INVALID
C01A0008 STATUS_LOG_RESTART_INVALID
C01A0009 STATUS_LOG_BLOCK_VERSION
C01A000A STATUS_LOG_BLOCK_INVALID
C01A000B STATUS_LOG_READ_MODE_INVALID
C01A000D STATUS_LOG_METADATA_CORRUPT
C01A000E STATUS_LOG_METADATA_INVALID
C01A000F STATUS_LOG_METADATA_INCONSISTENT
C01A0010 STATUS_LOG_RESERVATION_INVALID
C01A0011 STATUS_LOG_CANT_DELETE
C01A0012 STATUS_LOG_CONTAINER_LIMIT_EXCEEDED
C01A0013 STATUS_LOG_START_OF_LOG
C01A0014 STATUS_LOG_POLICY_ALREADY_INSTALLED
C01A0015 STATUS_LOG_POLICY_NOT_INSTALLED
C01A0016 STATUS_LOG_POLICY_INVALID
C01A0017 STATUS_LOG_POLICY_CONFLICT
C01A0018 STATUS_LOG_PINNED_ARCHIVE_TAIL
C01A0019 STATUS_LOG_RECORD_NONEXISTENT
C01A001A STATUS_LOG_RECORDS_RESERVED_INVALID
C01A001B STATUS_LOG_SPACE_RESERVED_INVALID
C01A001C STATUS_LOG_TAIL_INVALID
C01A001D STATUS_LOG_FULL
C01A001E STATUS_LOG_MULTIPLEXED
C01A001F STATUS_LOG_DEDICATED
C01A0020 STATUS_LOG_ARCHIVE_NOT_IN_PROGRESS
C01A0021 STATUS_LOG_ARCHIVE_IN_PROGRESS
C01A0022 STATUS_LOG_EPHEMERAL
C01A0023 STATUS_LOG_NOT_ENOUGH_CONTAINERS
C01A0024 STATUS_LOG_CLIENT_ALREADY_REGISTERED
C01A0025 STATUS_LOG_CLIENT_NOT_REGISTERED
C01A0026 STATUS_LOG_FULL_HANDLER_IN_PROGRESS
C01A0027 STATUS_LOG_CONTAINER_READ_FAILED
C01A0028 STATUS_LOG_CONTAINER_WRITE_FAILED
C01A0029 STATUS_LOG_CONTAINER_OPEN_FAILED
C01A002A STATUS_LOG_CONTAINER_STATE_INVALID
C01A002B STATUS_LOG_STATE_INVALID
C01A002C STATUS_LOG_PINNED
C01A002D STATUS_LOG_METADATA_FLUSH_FAILED
C01A002E STATUS_LOG_INCONSISTENT_SECURITY
C01A002F STATUS_LOG_APPENDED_FLUSH_FAILED
C01A0030 STATUS_LOG_PINNED_RESERVATION
C01B00EA STATUS_VIDEO_HUNG_DISPLAY_DRIVER_THREAD
C01C0001 STATUS_FLT_NO_HANDLER_DEFINED
C01C0002 STATUS_FLT_CONTEXT_ALREADY_DEFINED
C01C0003 STATUS_FLT_INVALID_ASYNCHRONOUS_REQUEST
C01C0004 STATUS_FLT_DISALLOW_FAST_IO
C01C0005 STATUS_FLT_INVALID_NAME_REQUEST
C01C0006 STATUS_FLT_NOT_SAFE_TO_POST_OPERATION
C01C0007 STATUS_FLT_NOT_INITIALIZED
C01C0008 STATUS_FLT_FILTER_NOT_READY
C01C0009 STATUS_FLT_POST_OPERATION_CLEANUP
C01C000A STATUS_FLT_INTERNAL_ERROR
C01C000B STATUS_FLT_DELETING_OBJECT
C01C000C STATUS_FLT_MUST_BE_NONPAGED_POOL
C01C000D STATUS_FLT_DUPLICATE_ENTRY
C01C000E STATUS_FLT_CBDQ_DISABLED
C01C000F STATUS_FLT_DO_NOT_ATTACH
C01C0010 STATUS_FLT_DO_NOT_DETACH
C01C0011 STATUS_FLT_INSTANCE_ALTITUDE_COLLISION
C01C0012 STATUS_FLT_INSTANCE_NAME_COLLISION
C01C0013 STATUS_FLT_FILTER_NOT_FOUND
C01C0014 STATUS_FLT_VOLUME_NOT_FOUND
C01C0015 STATUS_FLT_INSTANCE_NOT_FOUND
C01C0016 STATUS_FLT_CONTEXT_ALLOCATION_NOT_FOUND
C01C0017 STATUS_FLT_INVALID_CONTEXT_REGISTRATION
C01C0018 STATUS_FLT_NAME_CACHE_MISS
C01C0019 STATUS_FLT_NO_DEVICE_OBJECT
C01C001A STATUS_FLT_VOLUME_ALREADY_MOUNTED
C01C001B STATUS_FLT_ALREADY_ENLISTED
C01C001C STATUS_FLT_CONTEXT_ALREADY_LINKED
C01C0020 STATUS_FLT_NO_WAITER_FOR_REPLY
C01C0023 STATUS_FLT_REGISTRATION_BUSY
C01C0024 STATUS_FLT_WCOS_NOT_SUPPORTED
C01D0001 STATUS_MONITOR_NO_DESCRIPTOR
C01D0002 STATUS_MONITOR_UNKNOWN_DESCRIPTOR_FORMAT
C01D0003 STATUS_MONITOR_INVALID_DESCRIPTOR_CHECKSUM
C01D0004 STATUS_MONITOR_INVALID_STANDARD_TIMING_BLOCK
C01D0005 STATUS_MONITOR_WMI_DATABLOCK_REGISTRATION_FAILED
C01D0006 STATUS_MONITOR_INVALID_SERIAL_NUMBER_MONDSC_BLOCK
C01D0007 STATUS_MONITOR_INVALID_USER_FRIENDLY_MONDSC_BLOCK
C01D0008 STATUS_MONITOR_NO_MORE_DESCRIPTOR_DATA
C01D0009 STATUS_MONITOR_INVALID_DETAILED_TIMING_BLOCK
C01D000A STATUS_MONITOR_INVALID_MANUFACTURE_DATE
C01E0000 STATUS_GRAPHICS_NOT_EXCLUSIVE_MODE_OWNER
C01E0001 STATUS_GRAPHICS_INSUFFICIENT_DMA_BUFFER
C01E0002 STATUS_GRAPHICS_INVALID_DISPLAY_ADAPTER
C01E0003 STATUS_GRAPHICS_ADAPTER_WAS_RESET
C01E0004 STATUS_GRAPHICS_INVALID_DRIVER_MODEL
C01E0005 STATUS_GRAPHICS_PRESENT_MODE_CHANGED
C01E0006 STATUS_GRAPHICS_PRESENT_OCCLUDED
C01E0007 STATUS_GRAPHICS_PRESENT_DENIED
C01E0008 STATUS_GRAPHICS_CANNOTCOLORCONVERT
C01E0009 STATUS_GRAPHICS_DRIVER_MISMATCH
C01E000B STATUS_GRAPHICS_PRESENT_REDIRECTION_DISABLED
C01E000C STATUS_GRAPHICS_PRESENT_UNOCCLUDED
C01E000D STATUS_GRAPHICS_WINDOWDC_NOT_AVAILABLE
C01E000E STATUS_GRAPHICS_WINDOWLESS_PRESENT_DISABLED
C01E000F STATUS_GRAPHICS_PRESENT_INVALID_WINDOW
C01E0010 STATUS_GRAPHICS_PRESENT_BUFFER_NOT_BOUND
C01E0011 STATUS_GRAPHICS_VAIL_STATE_CHANGED
C01E0012 STATUS_GRAPHICS_INDIRECT_DISPLAY_ABANDON_SWAPCHAIN
C01E0013 STATUS_GRAPHICS_INDIRECT_DISPLAY_DEVICE_STOPPED
C01E0018 STATUS_GRAPHICS_MPO_ALLOCATION_UNPINNED
C01E0019 STATUS_GRAPHICS_SETDISPLAYMODE_REQUIRED
C01E0100 STATUS_GRAPHICS_NO_VIDEO_MEMORY
C01E0101 STATUS_GRAPHICS_CANT_LOCK_MEMORY
C01E0102 STATUS_GRAPHICS_ALLOCATION_BUSY
C01E0103 STATUS_GRAPHICS_TOO_MANY_REFERENCES
C01E0104 STATUS_GRAPHICS_TRY_AGAIN_LATER
C01E0105 STATUS_GRAPHICS_TRY_AGAIN_NOW
C01E0106 STATUS_GRAPHICS_ALLOCATION_INVALID
C01E0107 STATUS_GRAPHICS_UNSWIZZLING_APERTURE_UNAVAILABLE
C01E0108 STATUS_GRAPHICS_UNSWIZZLING_APERTURE_UNSUPPORTED
C01E0109 STATUS_GRAPHICS_CANT_EVICT_PINNED_ALLOCATION
C01E0110 STATUS_GRAPHICS_INVALID_ALLOCATION_USAGE
C01E0111 STATUS_GRAPHICS_CANT_RENDER_LOCKED_ALLOCATION
C01E0112 STATUS_GRAPHICS_ALLOCATION_CLOSED
C01E0113 STATUS_GRAPHICS_INVALID_ALLOCATION_INSTANCE
C01E0114 STATUS_GRAPHICS_INVALID_ALLOCATION_HANDLE
C01E0115 STATUS_GRAPHICS_WRONG_ALLOCATION_DEVICE
C01E0116 STATUS_GRAPHICS_ALLOCATION_CONTENT_LOST
C01E0200 STATUS_GRAPHICS_GPU_EXCEPTION_ON_DEVICE
C01E0300 STATUS_GRAPHICS_INVALID_VIDPN_TOPOLOGY
C01E0301 STATUS_GRAPHICS_VIDPN_TOPOLOGY_NOT_SUPPORTED
C01E0302 STATUS_GRAPHICS_VIDPN_TOPOLOGY_CURRENTLY_NOT_SUPPORTED
C01E0303 STATUS_GRAPHICS_INVALID_VIDPN
C01E0304 STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE
C01E0305 STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET
C01E0306 STATUS_GRAPHICS_VIDPN_MODALITY_NOT_SUPPORTED
C01E0308 STATUS_GRAPHICS_INVALID_VIDPN_SOURCEMODESET
C01E0309 STATUS_GRAPHICS_INVALID_VIDPN_TARGETMODESET
C01E030A STATUS_GRAPHICS_INVALID_FREQUENCY
C01E030B STATUS_GRAPHICS_INVALID_ACTIVE_REGION
C01E030C STATUS_GRAPHICS_INVALID_TOTAL_REGION
C01E0310 STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_SOURCE_MODE
C01E0311 STATUS_GRAPHICS_INVALID_VIDEO_PRESENT_TARGET_MODE
C01E0312 STATUS_GRAPHICS_PINNED_MODE_MUST_REMAIN_IN_SET
C01E0313 STATUS_GRAPHICS_PATH_ALREADY_IN_TOPOLOGY
C01E0314 STATUS_GRAPHICS_MODE_ALREADY_IN_MODESET
C01E0315 STATUS_GRAPHICS_INVALID_VIDEOPRESENTSOURCESET
C01E0316 STATUS_GRAPHICS_INVALID_VIDEOPRESENTTARGETSET
C01E0317 STATUS_GRAPHICS_SOURCE_ALREADY_IN_SET
C01E0318 STATUS_GRAPHICS_TARGET_ALREADY_IN_SET
C01E0319 STATUS_GRAPHICS_INVALID_VIDPN_PRESENT_PATH
C01E031A STATUS_GRAPHICS_NO_RECOMMENDED_VIDPN_TOPOLOGY
C01E031B STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGESET
C01E031C STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE
C01E031D STATUS_GRAPHICS_FREQUENCYRANGE_NOT_IN_SET
C01E031F STATUS_GRAPHICS_FREQUENCYRANGE_ALREADY_IN_SET
C01E0320 STATUS_GRAPHICS_STALE_MODESET
C01E0321 STATUS_GRAPHICS_INVALID_MONITOR_SOURCEMODESET
C01E0322 STATUS_GRAPHICS_INVALID_MONITOR_SOURCE_MODE
C01E0323 STATUS_GRAPHICS_NO_RECOMMENDED_FUNCTIONAL_VIDPN
C01E0324 STATUS_GRAPHICS_MODE_ID_MUST_BE_UNIQUE
C01E0325 STATUS_GRAPHICS_EMPTY_ADAPTER_MONITOR_MODE_SUPPORT_INTERSECTION
C01E0326 STATUS_GRAPHICS_VIDEO_PRESENT_TARGETS_LESS_THAN_SOURCES
C01E0327 STATUS_GRAPHICS_PATH_NOT_IN_TOPOLOGY
C01E0328 STATUS_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_SOURCE
C01E0329 STATUS_GRAPHICS_ADAPTER_MUST_HAVE_AT_LEAST_ONE_TARGET
C01E032A STATUS_GRAPHICS_INVALID_MONITORDESCRIPTORSET
C01E032B STATUS_GRAPHICS_INVALID_MONITORDESCRIPTOR
C01E032C STATUS_GRAPHICS_MONITORDESCRIPTOR_NOT_IN_SET
C01E032D STATUS_GRAPHICS_MONITORDESCRIPTOR_ALREADY_IN_SET
C01E032E STATUS_GRAPHICS_MONITORDESCRIPTOR_ID_MUST_BE_UNIQUE
C01E032F STATUS_GRAPHICS_INVALID_VIDPN_TARGET_SUBSET_TYPE
C01E0330 STATUS_GRAPHICS_RESOURCES_NOT_RELATED
C01E0331 STATUS_GRAPHICS_SOURCE_ID_MUST_BE_UNIQUE
C01E0332 STATUS_GRAPHICS_TARGET_ID_MUST_BE_UNIQUE
C01E0333 STATUS_GRAPHICS_NO_AVAILABLE_VIDPN_TARGET
C01E0334 STATUS_GRAPHICS_MONITOR_COULD_NOT_BE_ASSOCIATED_WITH_ADAPTER
C01E0335 STATUS_GRAPHICS_NO_VIDPNMGR
C01E0336 STATUS_GRAPHICS_NO_ACTIVE_VIDPN
C01E0337 STATUS_GRAPHICS_STALE_VIDPN_TOPOLOGY
C01E0338 STATUS_GRAPHICS_MONITOR_NOT_CONNECTED
C01E0339 STATUS_GRAPHICS_SOURCE_NOT_IN_TOPOLOGY
C01E033A STATUS_GRAPHICS_INVALID_PRIMARYSURFACE_SIZE
C01E033B STATUS_GRAPHICS_INVALID_VISIBLEREGION_SIZE
C01E033C STATUS_GRAPHICS_INVALID_STRIDE
C01E033D STATUS_GRAPHICS_INVALID_PIXELFORMAT
C01E033E STATUS_GRAPHICS_INVALID_COLORBASIS
C01E033F STATUS_GRAPHICS_INVALID_PIXELVALUEACCESSMODE
C01E0340 STATUS_GRAPHICS_TARGET_NOT_IN_TOPOLOGY
C01E0341 STATUS_GRAPHICS_NO_DISPLAY_MODE_MANAGEMENT_SUPPORT
C01E0342 STATUS_GRAPHICS_VIDPN_SOURCE_IN_USE
C01E0343 STATUS_GRAPHICS_CANT_ACCESS_ACTIVE_VIDPN
C01E0344 STATUS_GRAPHICS_INVALID_PATH_IMPORTANCE_ORDINAL
C01E0345 STATUS_GRAPHICS_INVALID_PATH_CONTENT_GEOMETRY_TRANSFORMATION
C01E0346 STATUS_GRAPHICS_PATH_CONTENT_GEOMETRY_TRANSFORMATION_NOT_SUPPORTED
C01E0347 STATUS_GRAPHICS_INVALID_GAMMA_RAMP
C01E0348 STATUS_GRAPHICS_GAMMA_RAMP_NOT_SUPPORTED
C01E0349 STATUS_GRAPHICS_MULTISAMPLING_NOT_SUPPORTED
C01E034A STATUS_GRAPHICS_MODE_NOT_IN_MODESET
C01E034D STATUS_GRAPHICS_INVALID_VIDPN_TOPOLOGY_RECOMMENDATION_REASON
C01E034E STATUS_GRAPHICS_INVALID_PATH_CONTENT_TYPE
C01E034F STATUS_GRAPHICS_INVALID_COPYPROTECTION_TYPE
C01E0350 STATUS_GRAPHICS_UNASSIGNED_MODESET_ALREADY_EXISTS
C01E0352 STATUS_GRAPHICS_INVALID_SCANLINE_ORDERING
C01E0353 STATUS_GRAPHICS_TOPOLOGY_CHANGES_NOT_ALLOWED
C01E0354 STATUS_GRAPHICS_NO_AVAILABLE_IMPORTANCE_ORDINALS
C01E0355 STATUS_GRAPHICS_INCOMPATIBLE_PRIVATE_FORMAT
C01E0356 STATUS_GRAPHICS_INVALID_MODE_PRUNING_ALGORITHM
C01E0357 STATUS_GRAPHICS_INVALID_MONITOR_CAPABILITY_ORIGIN
C01E0358 STATUS_GRAPHICS_INVALID_MONITOR_FREQUENCYRANGE_CONSTRAINT
C01E0359 STATUS_GRAPHICS_MAX_NUM_PATHS_REACHED
C01E035A STATUS_GRAPHICS_CANCEL_VIDPN_TOPOLOGY_AUGMENTATION
C01E035B STATUS_GRAPHICS_INVALID_CLIENT_TYPE
C01E035C STATUS_GRAPHICS_CLIENTVIDPN_NOT_SET
C01E0400 STATUS_GRAPHICS_SPECIFIED_CHILD_ALREADY_CONNECTED
C01E0401 STATUS_GRAPHICS_CHILD_DESCRIPTOR_NOT_SUPPORTED
C01E0430 STATUS_GRAPHICS_NOT_A_LINKED_ADAPTER
C01E0431 STATUS_GRAPHICS_LEADLINK_NOT_ENUMERATED
C01E0432 STATUS_GRAPHICS_CHAINLINKS_NOT_ENUMERATED
C01E0433 STATUS_GRAPHICS_ADAPTER_CHAIN_NOT_READY
C01E0434 STATUS_GRAPHICS_CHAINLINKS_NOT_STARTED
C01E0435 STATUS_GRAPHICS_CHAINLINKS_NOT_POWERED_ON
C01E0436 STATUS_GRAPHICS_INCONSISTENT_DEVICE_LINK_STATE
C01E0438 STATUS_GRAPHICS_NOT_POST_DEVICE_DRIVER
C01E043B STATUS_GRAPHICS_ADAPTER_ACCESS_NOT_EXCLUDED
C01E0500 STATUS_GRAPHICS_OPM_NOT_SUPPORTED
C01E0501 STATUS_GRAPHICS_COPP_NOT_SUPPORTED
C01E0502 STATUS_GRAPHICS_UAB_NOT_SUPPORTED
C01E0503 STATUS_GRAPHICS_OPM_INVALID_ENCRYPTED_PARAMETERS
C01E0505 STATUS_GRAPHICS_OPM_NO_PROTECTED_OUTPUTS_EXIST
C01E050B STATUS_GRAPHICS_OPM_INTERNAL_ERROR
C01E050C STATUS_GRAPHICS_OPM_INVALID_HANDLE
C01E050E STATUS_GRAPHICS_PVP_INVALID_CERTIFICATE_LENGTH
C01E050F STATUS_GRAPHICS_OPM_SPANNING_MODE_ENABLED
C01E0510 STATUS_GRAPHICS_OPM_THEATER_MODE_ENABLED
C01E0511 STATUS_GRAPHICS_PVP_HFS_FAILED
C01E0512 STATUS_GRAPHICS_OPM_INVALID_SRM
C01E0513 STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_HDCP
C01E0514 STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_ACP
C01E0515 STATUS_GRAPHICS_OPM_OUTPUT_DOES_NOT_SUPPORT_CGMSA
C01E0516 STATUS_GRAPHICS_OPM_HDCP_SRM_NEVER_SET
C01E0517 STATUS_GRAPHICS_OPM_RESOLUTION_TOO_HIGH
C01E0518 STATUS_GRAPHICS_OPM_ALL_HDCP_HARDWARE_ALREADY_IN_USE
C01E051A STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_NO_LONGER_EXISTS
C01E051C STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_DOES_NOT_HAVE_COPP_SEMANTICS
C01E051D STATUS_GRAPHICS_OPM_INVALID_INFORMATION_REQUEST
C01E051E STATUS_GRAPHICS_OPM_DRIVER_INTERNAL_ERROR
C01E051F STATUS_GRAPHICS_OPM_PROTECTED_OUTPUT_DOES_NOT_HAVE_OPM_SEMANTICS
C01E0520 STATUS_GRAPHICS_OPM_SIGNALING_NOT_SUPPORTED
C01E0521 STATUS_GRAPHICS_OPM_INVALID_CONFIGURATION_REQUEST
C01E0580 STATUS_GRAPHICS_I2C_NOT_SUPPORTED
C01E0581 STATUS_GRAPHICS_I2C_DEVICE_DOES_NOT_EXIST
C01E0582 STATUS_GRAPHICS_I2C_ERROR_TRANSMITTING_DATA
C01E0583 STATUS_GRAPHICS_I2C_ERROR_RECEIVING_DATA
C01E0584 STATUS_GRAPHICS_DDCCI_VCP_NOT_SUPPORTED
C01E0585 STATUS_GRAPHICS_DDCCI_INVALID_DATA
C01E0586 STATUS_GRAPHICS_DDCCI_MONITOR_RETURNED_INVALID_TIMING_STATUS_BYTE
C01E0587 STATUS_GRAPHICS_DDCCI_INVALID_CAPABILITIES_STRING
C01E0588 STATUS_GRAPHICS_MCA_INTERNAL_ERROR
C01E0589 STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_COMMAND
C01E058A STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_LENGTH
C01E058B STATUS_GRAPHICS_DDCCI_INVALID_MESSAGE_CHECKSUM
C01E058C STATUS_GRAPHICS_INVALID_PHYSICAL_MONITOR_HANDLE
C01E058D STATUS_GRAPHICS_MONITOR_NO_LONGER_EXISTS
C01E05E0 STATUS_GRAPHICS_ONLY_CONSOLE_SESSION_SUPPORTED
C01E05E1 STATUS_GRAPHICS_NO_DISPLAY_DEVICE_CORRESPONDS_TO_NAME
C01E05E2 STATUS_GRAPHICS_DISPLAY_DEVICE_NOT_ATTACHED_TO_DESKTOP
C01E05E3 STATUS_GRAPHICS_MIRRORING_DEVICES_NOT_SUPPORTED
C01E05E4 STATUS_GRAPHICS_INVALID_POINTER
C01E05E5 STATUS_GRAPHICS_NO_MONITORS_CORRESPOND_TO_DISPLAY_DEVICE
C01E05E6 STATUS_GRAPHICS_PARAMETER_ARRAY_TOO_SMALL
C01E05E7 STATUS_GRAPHICS_INTERNAL_ERROR
C01E05E8 STATUS_GRAPHICS_SESSION_TYPE_CHANGE_IN_PROGRESS
C01E0600 STATUS_GRAPHICS_UNKNOWN_BIOS_FRAME_BUFFER_NOT_FOUND
C01E0601 STATUS_GRAPHICS_UEFI_FRAME_BUFFER_NOT_FOUND
C0210000 STATUS_FVE_LOCKED_VOLUME
C0210001 STATUS_FVE_NOT_ENCRYPTED
C0210002 STATUS_FVE_BAD_INFORMATION
C0210003 STATUS_FVE_TOO_SMALL
C0210004 STATUS_FVE_FAILED_WRONG_FS
C0210005 STATUS_FVE_BAD_PARTITION_SIZE
C0210006 STATUS_FVE_FS_NOT_EXTENDED
C0210007 STATUS_FVE_FS_MOUNTED
C0210008 STATUS_FVE_NO_LICENSE
C0210009 STATUS_FVE_ACTION_NOT_ALLOWED
C021000A STATUS_FVE_BAD_DATA
C021000B STATUS_FVE_VOLUME_NOT_BOUND
C021000C STATUS_FVE_NOT_DATA_VOLUME
C021000D STATUS_FVE_CONV_READ_ERROR
C021000E STATUS_FVE_CONV_WRITE_ERROR
C021000F STATUS_FVE_OVERLAPPED_UPDATE
C0210010 STATUS_FVE_FAILED_SECTOR_SIZE
C0210011 STATUS_FVE_FAILED_AUTHENTICATION
C0210012 STATUS_FVE_NOT_OS_VOLUME
C0210013 STATUS_FVE_KEYFILE_NOT_FOUND
C0210014 STATUS_FVE_KEYFILE_INVALID
C0210015 STATUS_FVE_KEYFILE_NO_VMK
C0210016 STATUS_FVE_TPM_DISABLED
C0210017 STATUS_FVE_TPM_SRK_AUTH_NOT_ZERO
C0210018 STATUS_FVE_TPM_INVALID_PCR
C0210019 STATUS_FVE_TPM_NO_VMK
C021001A STATUS_FVE_PIN_INVALID
C021001B STATUS_FVE_AUTH_INVALID_APPLICATION
C021001C STATUS_FVE_AUTH_INVALID_CONFIG
C021001D STATUS_FVE_DEBUGGER_ENABLED
C021001E STATUS_FVE_DRY_RUN_FAILED
C021001F STATUS_FVE_BAD_METADATA_POINTER
C0210020 STATUS_FVE_OLD_METADATA_COPY
C0210021 STATUS_FVE_REBOOT_REQUIRED
C0210022 STATUS_FVE_RAW_ACCESS
C0210023 STATUS_FVE_RAW_BLOCKED
C0210024 STATUS_FVE_NO_AUTOUNLOCK_MASTER_KEY
C0210025 STATUS_FVE_MOR_FAILED
C0210026 STATUS_FVE_NO_FEATURE_LICENSE
C0210027 STATUS_FVE_POLICY_USER_DISABLE_RDV_NOT_ALLOWED
C0210028 STATUS_FVE_CONV_RECOVERY_FAILED
C0210029 STATUS_FVE_VIRTUALIZED_SPACE_TOO_BIG
C021002A STATUS_FVE_INVALID_DATUM_TYPE
C0210030 STATUS_FVE_VOLUME_TOO_SMALL
C0210031 STATUS_FVE_ENH_PIN_INVALID
C0210032 STATUS_FVE_FULL_ENCRYPTION_NOT_ALLOWED_ON_TP_STORAGE
C0210033 STATUS_FVE_WIPE_NOT_ALLOWED_ON_TP_STORAGE
C0210034 STATUS_FVE_NOT_ALLOWED_ON_CSV_STACK
C0210035 STATUS_FVE_NOT_ALLOWED_ON_CLUSTER
C0210036 STATUS_FVE_NOT_ALLOWED_TO_UPGRADE_WHILE_CONVERTING
C0210037 STATUS_FVE_WIPE_CANCEL_NOT_APPLICABLE
C0210038 STATUS_FVE_EDRIVE_DRY_RUN_FAILED
C0210039 STATUS_FVE_SECUREBOOT_DISABLED
C021003A STATUS_FVE_SECUREBOOT_CONFIG_CHANGE
C021003B STATUS_FVE_DEVICE_LOCKEDOUT
C021003C STATUS_FVE_VOLUME_EXTEND_PREVENTS_EOW_DECRYPT
C021003D STATUS_FVE_NOT_DE_VOLUME
C021003E STATUS_FVE_PROTECTION_DISABLED
C021003F STATUS_FVE_PROTECTION_CANNOT_BE_DISABLED
C0210040 STATUS_FVE_OSV_KSR_NOT_ALLOWED
C0210041 STATUS_FVE_EDRIVE_BAND_ENUMERATION_FAILED
C0210042 STATUS_FVE_POLICY_ON_RDV_EXCLUSION_LIST
C0210043 STATUS_FVE_DATASET_FULL
C0210044 STATUS_FVE_METADATA_FULL
C0210045 STATUS_FVE_SUSPEND_PROTECTION_NOT_ALLOWED
C0210046 STATUS_FVE_DATUM_PARTIALLY_INVALID
C0210047 STATUS_FVE_DATASET_TPM_DATUMS_INCONSISTENT
C0210048 STATUS_FVE_SECURE_BOOT_BINDINGS_OUT_OF_SYNC
C0210049 STATUS_FVE_SECURE_BOOT_BINDING_DATA_OUT_OF_SYNC
C021004A STATUS_FVE_ORPHANED_TPM_BINDING_DATUM
C021004B STATUS_FVE_BAD_TPM_DATUM_ASSOCIATION
C021004C STATUS_FVE_FINAL_TPM_PCR_VALUES_MATCH
C021004D STATUS_FVE_MATCHING_PCRS_TPM_FAILURE
C021004E STATUS_FVE_GENERAL_TPM_FAILURE
C021004F STATUS_FVE_TPM_NONEXISTENT
C0210050 STATUS_FVE_NO_PCR_BOOT_LOCK_BOUNDARY
C0210051 STATUS_FVE_PCR_BOOT_LOCK_BOUNDARY
C0220001 STATUS_FWP_CALLOUT_NOT_FOUND
C0220002 STATUS_FWP_CONDITION_NOT_FOUND
C0220003 STATUS_FWP_FILTER_NOT_FOUND
C0220004 STATUS_FWP_LAYER_NOT_FOUND
C0220005 STATUS_FWP_PROVIDER_NOT_FOUND
C0220006 STATUS_FWP_PROVIDER_CONTEXT_NOT_FOUND
C0220007 STATUS_FWP_SUBLAYER_NOT_FOUND
C0220008 STATUS_FWP_NOT_FOUND
C0220009 STATUS_FWP_ALREADY_EXISTS
C022000A STATUS_FWP_IN_USE
C022000B STATUS_FWP_DYNAMIC_SESSION_IN_PROGRESS
C022000C STATUS_FWP_WRONG_SESSION
C022000D STATUS_FWP_NO_TXN_IN_PROGRESS
C022000E STATUS_FWP_TXN_IN_PROGRESS
C022000F STATUS_FWP_TXN_ABORTED
C0220010 STATUS_FWP_SESSION_ABORTED
C0220011 STATUS_FWP_INCOMPATIBLE_TXN
C0220012 STATUS_FWP_TIMEOUT
C0220013 STATUS_FWP_NET_EVENTS_DISABLED
C0220014 STATUS_FWP_INCOMPATIBLE_LAYER
C0220015 STATUS_FWP_KM_CLIENTS_ONLY
C0220016 STATUS_FWP_LIFETIME_MISMATCH
C0220017 STATUS_FWP_BUILTIN_OBJECT
C0220018 STATUS_FWP_TOO_MANY_CALLOUTS
C0220019 STATUS_FWP_NOTIFICATION_DROPPED
C022001A STATUS_FWP_TRAFFIC_MISMATCH
C022001B STATUS_FWP_INCOMPATIBLE_SA_STATE
C022001C STATUS_FWP_NULL_POINTER
C022001D STATUS_FWP_INVALID_ENUMERATOR
C022001E STATUS_FWP_INVALID_FLAGS
C022001F STATUS_FWP_INVALID_NET_MASK
C0220020 STATUS_FWP_INVALID_RANGE
C0220021 STATUS_FWP_INVALID_INTERVAL
C0220022 STATUS_FWP_ZERO_LENGTH_ARRAY
C0220023 STATUS_FWP_NULL_DISPLAY_NAME
C0220024 STATUS_FWP_INVALID_ACTION_TYPE
C0220025 STATUS_FWP_INVALID_WEIGHT
C0220026 STATUS_FWP_MATCH_TYPE_MISMATCH
C0220027 STATUS_FWP_TYPE_MISMATCH
C0220028 STATUS_FWP_OUT_OF_BOUNDS
C0220029 STATUS_FWP_RESERVED
C022002A STATUS_FWP_DUPLICATE_CONDITION
C022002B STATUS_FWP_DUPLICATE_KEYMOD
C022002C STATUS_FWP_ACTION_INCOMPATIBLE_WITH_LAYER
C022002D STATUS_FWP_ACTION_INCOMPATIBLE_WITH_SUBLAYER
C022002E STATUS_FWP_CONTEXT_INCOMPATIBLE_WITH_LAYER
C022002F STATUS_FWP_CONTEXT_INCOMPATIBLE_WITH_CALLOUT
C0220030 STATUS_FWP_INCOMPATIBLE_AUTH_METHOD
C0220031 STATUS_FWP_INCOMPATIBLE_DH_GROUP
C0220032 STATUS_FWP_EM_NOT_SUPPORTED
C0220033 STATUS_FWP_NEVER_MATCH
C0220034 STATUS_FWP_PROVIDER_CONTEXT_MISMATCH
C0220035 STATUS_FWP_INVALID_PARAMETER
C0220036 STATUS_FWP_TOO_MANY_SUBLAYERS
C0220037 STATUS_FWP_CALLOUT_NOTIFICATION_FAILED
C0220038 STATUS_FWP_INVALID_AUTH_TRANSFORM
C0220039 STATUS_FWP_INVALID_CIPHER_TRANSFORM
C022003A STATUS_FWP_INCOMPATIBLE_CIPHER_TRANSFORM
C022003B STATUS_FWP_INVALID_TRANSFORM_COMBINATION
C022003C STATUS_FWP_DUPLICATE_AUTH_METHOD
C022003D STATUS_FWP_INVALID_TUNNEL_ENDPOINT
C022003E STATUS_FWP_L2_DRIVER_NOT_READY
C022003F STATUS_FWP_KEY_DICTATOR_ALREADY_REGISTERED
C0220040 STATUS_FWP_KEY_DICTATION_INVALID_KEYING_MATERIAL
C0220041 STATUS_FWP_CONNECTIONS_DISABLED
C0220042 STATUS_FWP_INVALID_DNS_NAME
C0220043 STATUS_FWP_STILL_ON
C0220044 STATUS_FWP_IKEEXT_NOT_RUNNING
C0220100 STATUS_FWP_TCPIP_NOT_READY
C0220101 STATUS_FWP_INJECT_HANDLE_CLOSING
C0220102 STATUS_FWP_INJECT_HANDLE_STALE
C0220103 STATUS_FWP_CANNOT_PEND
C0220104 STATUS_FWP_DROP_NOICMP
C0230002 STATUS_NDIS_CLOSING
C0230004 STATUS_NDIS_BAD_VERSION
C0230005 STATUS_NDIS_BAD_CHARACTERISTICS
C0230006 STATUS_NDIS_ADAPTER_NOT_FOUND
C0230007 STATUS_NDIS_OPEN_FAILED
C0230008 STATUS_NDIS_DEVICE_FAILED
C0230009 STATUS_NDIS_MULTICAST_FULL
C023000A STATUS_NDIS_MULTICAST_EXISTS
C023000B STATUS_NDIS_MULTICAST_NOT_FOUND
C023000C STATUS_NDIS_REQUEST_ABORTED
C023000D STATUS_NDIS_RESET_IN_PROGRESS
C023000F STATUS_NDIS_INVALID_PACKET
C0230010 STATUS_NDIS_INVALID_DEVICE_REQUEST
C0230011 STATUS_NDIS_ADAPTER_NOT_READY
C0230014 STATUS_NDIS_INVALID_LENGTH
C0230015 STATUS_NDIS_INVALID_DATA
C0230016 STATUS_NDIS_BUFFER_TOO_SHORT
C0230017 STATUS_NDIS_INVALID_OID
C0230018 STATUS_NDIS_ADAPTER_REMOVED
C0230019 STATUS_NDIS_UNSUPPORTED_MEDIA
C023001A STATUS_NDIS_GROUP_ADDRESS_IN_USE
C023001B STATUS_NDIS_FILE_NOT_FOUND
C023001C STATUS_NDIS_ERROR_READING_FILE
C023001D STATUS_NDIS_ALREADY_MAPPED
C023001E STATUS_NDIS_RESOURCE_CONFLICT
C023001F STATUS_NDIS_MEDIA_DISCONNECTED
C0230022 STATUS_NDIS_INVALID_ADDRESS
C023002A STATUS_NDIS_PAUSED
C023002B STATUS_NDIS_INTERFACE_NOT_FOUND
C023002C STATUS_NDIS_UNSUPPORTED_REVISION
C023002D STATUS_NDIS_INVALID_PORT
C023002E STATUS_NDIS_INVALID_PORT_STATE
C023002F STATUS_NDIS_LOW_POWER_STATE
C0230030 STATUS_NDIS_REINIT_REQUIRED
C0230031 STATUS_NDIS_NO_QUEUES
C02300BB STATUS_NDIS_NOT_SUPPORTED
C023100F STATUS_NDIS_OFFLOAD_POLICY
C0231012 STATUS_NDIS_OFFLOAD_CONNECTION_REJECTED
C0231013 STATUS_NDIS_OFFLOAD_PATH_REJECTED
C0232000 STATUS_NDIS_DOT11_AUTO_CONFIG_ENABLED
C0232001 STATUS_NDIS_DOT11_MEDIA_IN_USE
C0232002 STATUS_NDIS_DOT11_POWER_STATE_INVALID
C0232003 STATUS_NDIS_PM_WOL_PATTERN_LIST_FULL
C0232004 STATUS_NDIS_PM_PROTOCOL_OFFLOAD_LIST_FULL
C0232005 STATUS_NDIS_DOT11_AP_CHANNEL_CURRENTLY_NOT_AVAILABLE
C0232006 STATUS_NDIS_DOT11_AP_BAND_CURRENTLY_NOT_AVAILABLE
C0232007 STATUS_NDIS_DOT11_AP_CHANNEL_NOT_ALLOWED
C0232008 STATUS_NDIS_DOT11_AP_BAND_NOT_ALLOWED
C0232009 STATUS_NDIS_DOT11_AP_RADIO_RESTRICTION
C0240000 STATUS_QUIC_HANDSHAKE_FAILURE
C0240001 STATUS_QUIC_VER_NEG_FAILURE
C0240002 STATUS_QUIC_USER_CANCELED
C0240003 STATUS_QUIC_INTERNAL_ERROR
C0240004 STATUS_QUIC_PROTOCOL_VIOLATION
C0240005 STATUS_QUIC_CONNECTION_IDLE
C0240006 STATUS_QUIC_CONNECTION_TIMEOUT
C0240007 STATUS_QUIC_ALPN_NEG_FAILURE
C0240008 STATUS_QUIC_STREAM_LIMIT_REACHED
C0240009 STATUS_QUIC_ALPN_IN_USE
C024010A STATUS_QUIC_TLS_UNEXPECTED_MESSAGE
C024012A STATUS_QUIC_TLS_BAD_CERTIFICATE
C024012B STATUS_QUIC_TLS_UNSUPPORTED_CERTIFICATE
C024012C STATUS_QUIC_TLS_CERTIFICATE_REVOKED
C024012D STATUS_QUIC_TLS_CERTIFICATE_EXPIRED
C024012E STATUS_QUIC_TLS_CERTIFICATE_UNKNOWN
C024012F STATUS_QUIC_TLS_ILLEGAL_PARAMETER
C0240130 STATUS_QUIC_TLS_UNKNOWN_CA
C0240131 STATUS_QUIC_TLS_ACCESS_DENIED
C0240147 STATUS_QUIC_TLS_INSUFFICIENT_SECURITY
C0240150 STATUS_QUIC_TLS_INTERNAL_ERROR
C024015A STATUS_QUIC_TLS_USER_CANCELED
C0240174 STATUS_QUIC_TLS_CERTIFICATE_REQUIRED
C0290000 STATUS_TPM_ERROR_MASK
C0290001 STATUS_TPM_AUTHFAIL
C0290002 STATUS_TPM_BADINDEX
C0290003 STATUS_TPM_BAD_PARAMETER
C0290004 STATUS_TPM_AUDITFAILURE
C0290005 STATUS_TPM_CLEAR_DISABLED
C0290006 STATUS_TPM_DEACTIVATED
C0290007 STATUS_TPM_DISABLED
C0290008 STATUS_TPM_DISABLED_CMD
C0290009 STATUS_TPM_FAIL
C029000A STATUS_TPM_BAD_ORDINAL
C029000B STATUS_TPM_INSTALL_DISABLED
C029000C STATUS_TPM_INVALID_KEYHANDLE
C029000D STATUS_TPM_KEYNOTFOUND
C029000E STATUS_TPM_INAPPROPRIATE_ENC
C029000F STATUS_TPM_MIGRATEFAIL
C0290010 STATUS_TPM_INVALID_PCR_INFO
C0290011 STATUS_TPM_NOSPACE
C0290012 STATUS_TPM_NOSRK
C0290013 STATUS_TPM_NOTSEALED_BLOB
C0290014 STATUS_TPM_OWNER_SET
C0290015 STATUS_TPM_RESOURCES
C0290016 STATUS_TPM_SHORTRANDOM
C0290017 STATUS_TPM_SIZE
C0290018 STATUS_TPM_WRONGPCRVAL
C0290019 STATUS_TPM_BAD_PARAM_SIZE
C029001A STATUS_TPM_SHA_THREAD
C029001B STATUS_TPM_SHA_ERROR
C029001C STATUS_TPM_FAILEDSELFTEST
C029001D STATUS_TPM_AUTH2FAIL
C029001E STATUS_TPM_BADTAG
C029001F STATUS_TPM_IOERROR
C0290020 STATUS_TPM_ENCRYPT_ERROR
C0290021 STATUS_TPM_DECRYPT_ERROR
C0290022 STATUS_TPM_INVALID_AUTHHANDLE
C0290023 STATUS_TPM_NO_ENDORSEMENT
C0290024 STATUS_TPM_INVALID_KEYUSAGE
C0290025 STATUS_TPM_WRONG_ENTITYTYPE
C0290026 STATUS_TPM_INVALID_POSTINIT
C0290027 STATUS_TPM_INAPPROPRIATE_SIG
C0290028 STATUS_TPM_BAD_KEY_PROPERTY
C0290029 STATUS_TPM_BAD_MIGRATION
C029002A STATUS_TPM_BAD_SCHEME
C029002B STATUS_TPM_BAD_DATASIZE
C029002C STATUS_TPM_BAD_MODE
C029002D STATUS_TPM_BAD_PRESENCE
C029002E STATUS_TPM_BAD_VERSION
C029002F STATUS_TPM_NO_WRAP_TRANSPORT
C0290030 STATUS_TPM_AUDITFAIL_UNSUCCESSFUL
C0290031 STATUS_TPM_AUDITFAIL_SUCCESSFUL
C0290032 STATUS_TPM_NOTRESETABLE
C0290033 STATUS_TPM_NOTLOCAL
C0290034 STATUS_TPM_BAD_TYPE
C0290035 STATUS_TPM_INVALID_RESOURCE
C0290036 STATUS_TPM_NOTFIPS
C0290037 STATUS_TPM_INVALID_FAMILY
C0290038 STATUS_TPM_NO_NV_PERMISSION
C0290039 STATUS_TPM_REQUIRES_SIGN
C029003A STATUS_TPM_KEY_NOTSUPPORTED
C029003B STATUS_TPM_AUTH_CONFLICT
C029003C STATUS_TPM_AREA_LOCKED
C029003D STATUS_TPM_BAD_LOCALITY
C029003E STATUS_TPM_READ_ONLY
C029003F STATUS_TPM_PER_NOWRITE
C0290040 STATUS_TPM_FAMILYCOUNT
C0290041 STATUS_TPM_WRITE_LOCKED
C0290042 STATUS_TPM_BAD_ATTRIBUTES
C0290043 STATUS_TPM_INVALID_STRUCTURE
C0290044 STATUS_TPM_KEY_OWNER_CONTROL
C0290045 STATUS_TPM_BAD_COUNTER
C0290046 STATUS_TPM_NOT_FULLWRITE
C0290047 STATUS_TPM_CONTEXT_GAP
C0290048 STATUS_TPM_MAXNVWRITES
C0290049 STATUS_TPM_NOOPERATOR
C029004A STATUS_TPM_RESOURCEMISSING
C029004B STATUS_TPM_DELEGATE_LOCK
C029004C STATUS_TPM_DELEGATE_FAMILY
C029004D STATUS_TPM_DELEGATE_ADMIN
C029004E STATUS_TPM_TRANSPORT_NOTEXCLUSIVE
C029004F STATUS_TPM_OWNER_CONTROL
C0290050 STATUS_TPM_DAA_RESOURCES
C0290051 STATUS_TPM_DAA_INPUT_DATA0
C0290052 STATUS_TPM_DAA_INPUT_DATA1
C0290053 STATUS_TPM_DAA_ISSUER_SETTINGS
C0290054 STATUS_TPM_DAA_TPM_SETTINGS
C0290055 STATUS_TPM_DAA_STAGE
C0290056 STATUS_TPM_DAA_ISSUER_VALIDITY
C0290057 STATUS_TPM_DAA_WRONG_W
C0290058 STATUS_TPM_BAD_HANDLE
C0290059 STATUS_TPM_BAD_DELEGATE
C029005A STATUS_TPM_BADCONTEXT
C029005B STATUS_TPM_TOOMANYCONTEXTS
C029005C STATUS_TPM_MA_TICKET_SIGNATURE
C029005D STATUS_TPM_MA_DESTINATION
C029005E STATUS_TPM_MA_SOURCE
C029005F STATUS_TPM_MA_AUTHORITY
C0290061 STATUS_TPM_PERMANENTEK
C0290062 STATUS_TPM_BAD_SIGNATURE
C0290063 STATUS_TPM_NOCONTEXTSPACE
C0290081 STATUS_TPM_20_E_ASYMMETRIC
C0290082 STATUS_TPM_20_E_ATTRIBUTES
C0290083 STATUS_TPM_20_E_HASH
C0290084 STATUS_TPM_20_E_VALUE
C0290085 STATUS_TPM_20_E_HIERARCHY
C0290087 STATUS_TPM_20_E_KEY_SIZE
C0290088 STATUS_TPM_20_E_MGF
C0290089 STATUS_TPM_20_E_MODE
C029008A STATUS_TPM_20_E_TYPE
C029008B STATUS_TPM_20_E_HANDLE
C029008C STATUS_TPM_20_E_KDF
C029008D STATUS_TPM_20_E_RANGE
C029008E STATUS_TPM_20_E_AUTH_FAIL
C029008F STATUS_TPM_20_E_NONCE
C0290090 STATUS_TPM_20_E_PP
C0290092 STATUS_TPM_20_E_SCHEME
C0290095 STATUS_TPM_20_E_SIZE
C0290096 STATUS_TPM_20_E_SYMMETRIC
C0290097 STATUS_TPM_20_E_TAG
C0290098 STATUS_TPM_20_E_SELECTOR
C029009A STATUS_TPM_20_E_INSUFFICIENT
C029009B STATUS_TPM_20_E_SIGNATURE
C029009C STATUS_TPM_20_E_KEY
C029009D STATUS_TPM_20_E_POLICY_FAIL
C029009F STATUS_TPM_20_E_INTEGRITY
C02900A0 STATUS_TPM_20_E_TICKET
C02900A1 STATUS_TPM_20_E_RESERVED_BITS
C02900A2 STATUS_TPM_20_E_BAD_AUTH
C02900A3 STATUS_TPM_20_E_EXPIRED
C02900A4 STATUS_TPM_20_E_POLICY_CC
C02900A5 STATUS_TPM_20_E_BINDING
C02900A6 STATUS_TPM_20_E_CURVE
C02900A7 STATUS_TPM_20_E_ECC_POINT
C0290100 STATUS_TPM_20_E_INITIALIZE
C0290101 STATUS_TPM_20_E_FAILURE
C0290103 STATUS_TPM_20_E_SEQUENCE
C029010B STATUS_TPM_20_E_PRIVATE
C0290119 STATUS_TPM_20_E_HMAC
C0290120 STATUS_TPM_20_E_DISABLED
C0290121 STATUS_TPM_20_E_EXCLUSIVE
C0290123 STATUS_TPM_20_E_ECC_CURVE
C0290124 STATUS_TPM_20_E_AUTH_TYPE
C0290125 STATUS_TPM_20_E_AUTH_MISSING
C0290126 STATUS_TPM_20_E_POLICY
C0290127 STATUS_TPM_20_E_PCR
C0290128 STATUS_TPM_20_E_PCR_CHANGED
C029012D STATUS_TPM_20_E_UPGRADE
C029012E STATUS_TPM_20_E_TOO_MANY_CONTEXTS
C029012F STATUS_TPM_20_E_AUTH_UNAVAILABLE
C0290130 STATUS_TPM_20_E_REBOOT
C0290131 STATUS_TPM_20_E_UNBALANCED
C0290142 STATUS_TPM_20_E_COMMAND_SIZE
C0290143 STATUS_TPM_20_E_COMMAND_CODE
C0290144 STATUS_TPM_20_E_AUTHSIZE
C0290145 STATUS_TPM_20_E_AUTH_CONTEXT
C0290146 STATUS_TPM_20_E_NV_RANGE
C0290147 STATUS_TPM_20_E_NV_SIZE
C0290148 STATUS_TPM_20_E_NV_LOCKED
C0290149 STATUS_TPM_20_E_NV_AUTHORIZATION
C029014A STATUS_TPM_20_E_NV_UNINITIALIZED
C029014B STATUS_TPM_20_E_NV_SPACE
C029014C STATUS_TPM_20_E_NV_DEFINED
C0290150 STATUS_TPM_20_E_BAD_CONTEXT
C0290151 STATUS_TPM_20_E_CPHASH
C0290152 STATUS_TPM_20_E_PARENT
C0290153 STATUS_TPM_20_E_NEEDS_TEST
C0290154 STATUS_TPM_20_E_NO_RESULT
C0290155 STATUS_TPM_20_E_SENSITIVE
C0290400 STATUS_TPM_COMMAND_BLOCKED
C0290401 STATUS_TPM_INVALID_HANDLE
C0290402 STATUS_TPM_DUPLICATE_VHANDLE
C0290403 STATUS_TPM_EMBEDDED_COMMAND_BLOCKED
C0290404 STATUS_TPM_EMBEDDED_COMMAND_UNSUPPORTED
C0290800 STATUS_TPM_RETRY
C0290801 STATUS_TPM_NEEDS_SELFTEST
C0290802 STATUS_TPM_DOING_SELFTEST
C0290803 STATUS_TPM_DEFEND_LOCK_RUNNING
C0291001 STATUS_TPM_COMMAND_CANCELED
C0291002 STATUS_TPM_TOO_MANY_CONTEXTS
C0291003 STATUS_TPM_NOT_FOUND
C0291004 STATUS_TPM_ACCESS_DENIED
C0291005 STATUS_TPM_INSUFFICIENT_BUFFER
C0291006 STATUS_TPM_PPI_FUNCTION_UNSUPPORTED
C0291007 STATUS_TPM_IN_EXCLUSIVE_MODE
C0291008 STATUS_TPM_REBOOT_REQUIRED
C0292000 STATUS_PCP_ERROR_MASK
C0292001 STATUS_PCP_DEVICE_NOT_READY
C0292002 STATUS_PCP_INVALID_HANDLE
C0292003 STATUS_PCP_INVALID_PARAMETER
C0292004 STATUS_PCP_FLAG_NOT_SUPPORTED
C0292005 STATUS_PCP_NOT_SUPPORTED
C0292006 STATUS_PCP_BUFFER_TOO_SMALL
C0292007 STATUS_PCP_INTERNAL_ERROR
C0292008 STATUS_PCP_AUTHENTICATION_FAILED
C0292009 STATUS_PCP_AUTHENTICATION_IGNORED
C029200A STATUS_PCP_POLICY_NOT_FOUND
C029200B STATUS_PCP_PROFILE_NOT_FOUND
C029200C STATUS_PCP_VALIDATION_FAILED
C029200D STATUS_PCP_DEVICE_NOT_FOUND
C029200E STATUS_PCP_WRONG_PARENT
C029200F STATUS_PCP_KEY_NOT_LOADED
C0292010 STATUS_PCP_NO_KEY_CERTIFICATION
C0292011 STATUS_PCP_KEY_NOT_FINALIZED
C0292012 STATUS_PCP_ATTESTATION_CHALLENGE_NOT_SET
C0292013 STATUS_PCP_NOT_PCR_BOUND
C0292014 STATUS_PCP_KEY_ALREADY_FINALIZED
C0292015 STATUS_PCP_KEY_USAGE_POLICY_NOT_SUPPORTED
C0292016 STATUS_PCP_KEY_USAGE_POLICY_INVALID
C0292017 STATUS_PCP_SOFT_KEY_ERROR
C0292018 STATUS_PCP_KEY_NOT_AUTHENTICATED
C0292019 STATUS_PCP_KEY_NOT_AIK
C029201A STATUS_PCP_KEY_NOT_SIGNING_KEY
C029201B STATUS_PCP_LOCKED_OUT
C029201C STATUS_PCP_CLAIM_TYPE_NOT_SUPPORTED
C029201D STATUS_PCP_TPM_VERSION_NOT_SUPPORTED
C029201E STATUS_PCP_BUFFER_LENGTH_MISMATCH
C029201F STATUS_PCP_IFX_RSA_KEY_CREATION_BLOCKED
C0292020 STATUS_PCP_TICKET_MISSING
C0292021 STATUS_PCP_RAW_POLICY_NOT_SUPPORTED
C0292022 STATUS_PCP_KEY_HANDLE_INVALIDATED
C0293002 STATUS_RTPM_NO_RESULT
C0293003 STATUS_RTPM_PCR_READ_INCOMPLETE
C0293004 STATUS_RTPM_INVALID_CONTEXT
C0293005 STATUS_RTPM_UNSUPPORTED_CMD
C0294000 STATUS_TPM_ZERO_EXHAUST_ENABLED
C0295000 STATUS_DRTM_ENVIRONMENT_UNSAFE
C0295001 STATUS_DRTM_NO_DIRECT_AUTH_FOR_CURRENT_MLE
C0350002 STATUS_HV_INVALID_HYPERCALL_CODE
C0350003 STATUS_HV_INVALID_HYPERCALL_INPUT
C0350004 STATUS_HV_INVALID_ALIGNMENT
C0350005 STATUS_HV_INVALID_PARAMETER
C0350006 STATUS_HV_ACCESS_DENIED
C0350007 STATUS_HV_INVALID_PARTITION_STATE
C0350008 STATUS_HV_OPERATION_DENIED
C0350009 STATUS_HV_UNKNOWN_PROPERTY
C035000A STATUS_HV_PROPERTY_VALUE_OUT_OF_RANGE
C035000B STATUS_HV_INSUFFICIENT_MEMORY
C035000C STATUS_HV_PARTITION_TOO_DEEP
C035000D STATUS_HV_INVALID_PARTITION_ID
C035000E STATUS_HV_INVALID_VP_INDEX
C0350011 STATUS_HV_INVALID_PORT_ID
C0350012 STATUS_HV_INVALID_CONNECTION_ID
C0350013 STATUS_HV_INSUFFICIENT_BUFFERS
C0350014 STATUS_HV_NOT_ACKNOWLEDGED
C0350015 STATUS_HV_INVALID_VP_STATE
C0350016 STATUS_HV_ACKNOWLEDGED
C0350017 STATUS_HV_INVALID_SAVE_RESTORE_STATE
C0350018 STATUS_HV_INVALID_SYNIC_STATE
C0350019 STATUS_HV_OBJECT_IN_USE
C035001A STATUS_HV_INVALID_PROXIMITY_DOMAIN_INFO
C035001B STATUS_HV_NO_DATA
C035001C STATUS_HV_INACTIVE
C035001D STATUS_HV_NO_RESOURCES
C035001E STATUS_HV_FEATURE_UNAVAILABLE
C0350033 STATUS_HV_INSUFFICIENT_BUFFER
C0350038 STATUS_HV_INSUFFICIENT_DEVICE_DOMAINS
C035003C STATUS_HV_CPUID_FEATURE_VALIDATION_ERROR
C035003D STATUS_HV_CPUID_XSAVE_FEATURE_VALIDATION_ERROR
C035003E STATUS_HV_PROCESSOR_STARTUP_TIMEOUT
C035003F STATUS_HV_SMX_ENABLED
C0350041 STATUS_HV_INVALID_LP_INDEX
C0350050 STATUS_HV_INVALID_REGISTER_VALUE
C0350051 STATUS_HV_INVALID_VTL_STATE
C0350055 STATUS_HV_NX_NOT_DETECTED
C0350057 STATUS_HV_INVALID_DEVICE_ID
C0350058 STATUS_HV_INVALID_DEVICE_STATE
C0350060 STATUS_HV_PAGE_REQUEST_INVALID
C035006F STATUS_HV_INVALID_CPU_GROUP_ID
C0350070 STATUS_HV_INVALID_CPU_GROUP_STATE
C0350071 STATUS_HV_OPERATION_FAILED
C0350072 STATUS_HV_NOT_ALLOWED_WITH_NESTED_VIRT_ACTIVE
C0350073 STATUS_HV_INSUFFICIENT_ROOT_MEMORY
C0350074 STATUS_HV_EVENT_BUFFER_ALREADY_FREED
C0350075 STATUS_HV_INSUFFICIENT_CONTIGUOUS_MEMORY
C0350076 STATUS_HV_DEVICE_NOT_IN_DOMAIN
C0350077 STATUS_HV_NESTED_VM_EXIT
C0350079 STATUS_HV_CALL_PENDING
C0350080 STATUS_HV_MSR_ACCESS_FAILED
C0350081 STATUS_HV_INSUFFICIENT_MEMORY_MIRRORING
C0350082 STATUS_HV_INSUFFICIENT_CONTIGUOUS_MEMORY_MIRRORING
C0350083 STATUS_HV_INSUFFICIENT_CONTIGUOUS_ROOT_MEMORY
C0350084 STATUS_HV_INSUFFICIENT_ROOT_MEMORY_MIRRORING
C0350085 STATUS_HV_INSUFFICIENT_CONTIGUOUS_ROOT_MEMORY_MIRRORING
C0350086 STATUS_HV_VTL_ALREADY_ENABLED
C0350088 STATUS_HV_SPDM_REQUEST
C0351000 STATUS_HV_NOT_PRESENT
C0360001 STATUS_IPSEC_BAD_SPI
C0360002 STATUS_IPSEC_SA_LIFETIME_EXPIRED
C0360003 STATUS_IPSEC_WRONG_SA
C0360004 STATUS_IPSEC_REPLAY_CHECK_FAILED
C0360005 STATUS_IPSEC_INVALID_PACKET
C0360006 STATUS_IPSEC_INTEGRITY_CHECK_FAILED
C0360007 STATUS_IPSEC_CLEAR_TEXT_DROP
C0360008 STATUS_IPSEC_AUTH_FIREWALL_DROP
C0360009 STATUS_IPSEC_THROTTLE_DROP
C0368000 STATUS_IPSEC_DOSP_BLOCK
C0368001 STATUS_IPSEC_DOSP_RECEIVED_MULTICAST
C0368002 STATUS_IPSEC_DOSP_INVALID_PACKET
C0368003 STATUS_IPSEC_DOSP_STATE_LOOKUP_FAILED
C0368004 STATUS_IPSEC_DOSP_MAX_ENTRIES
C0368005 STATUS_IPSEC_DOSP_KEYMOD_NOT_ALLOWED
C0368006 STATUS_IPSEC_DOSP_MAX_PER_IP_RATELIMIT_QUEUES
C0370001 STATUS_VID_DUPLICATE_HANDLER
C0370002 STATUS_VID_TOO_MANY_HANDLERS
C0370003 STATUS_VID_QUEUE_FULL
C0370004 STATUS_VID_HANDLER_NOT_PRESENT
C0370005 STATUS_VID_INVALID_OBJECT_NAME
C0370006 STATUS_VID_PARTITION_NAME_TOO_LONG
C0370007 STATUS_VID_MESSAGE_QUEUE_NAME_TOO_LONG
C0370008 STATUS_VID_PARTITION_ALREADY_EXISTS
C0370009 STATUS_VID_PARTITION_DOES_NOT_EXIST
C037000A STATUS_VID_PARTITION_NAME_NOT_FOUND
C037000B STATUS_VID_MESSAGE_QUEUE_ALREADY_EXISTS
C037000C STATUS_VID_EXCEEDED_MBP_ENTRY_MAP_LIMIT
C037000D STATUS_VID_MB_STILL_REFERENCED
C037000E STATUS_VID_CHILD_GPA_PAGE_SET_CORRUPTED
C037000F STATUS_VID_INVALID_NUMA_SETTINGS
C0370010 STATUS_VID_INVALID_NUMA_NODE_INDEX
C0370011 STATUS_VID_NOTIFICATION_QUEUE_ALREADY_ASSOCIATED
C0370012 STATUS_VID_INVALID_MEMORY_BLOCK_HANDLE
C0370013 STATUS_VID_PAGE_RANGE_OVERFLOW
C0370014 STATUS_VID_INVALID_MESSAGE_QUEUE_HANDLE
C0370015 STATUS_VID_INVALID_GPA_RANGE_HANDLE
C0370016 STATUS_VID_NO_MEMORY_BLOCK_NOTIFICATION_QUEUE
C0370017 STATUS_VID_MEMORY_BLOCK_LOCK_COUNT_EXCEEDED
C0370018 STATUS_VID_INVALID_PPM_HANDLE
C0370019 STATUS_VID_MBPS_ARE_LOCKED
C037001A STATUS_VID_MESSAGE_QUEUE_CLOSED
C037001B STATUS_VID_VIRTUAL_PROCESSOR_LIMIT_EXCEEDED
C037001C STATUS_VID_STOP_PENDING
C037001D STATUS_VID_INVALID_PROCESSOR_STATE
C037001E STATUS_VID_EXCEEDED_KM_CONTEXT_COUNT_LIMIT
C037001F STATUS_VID_KM_INTERFACE_ALREADY_INITIALIZED
C0370020 STATUS_VID_MB_PROPERTY_ALREADY_SET_RESET
C0370021 STATUS_VID_MMIO_RANGE_DESTROYED
C0370022 STATUS_VID_INVALID_CHILD_GPA_PAGE_SET
C0370023 STATUS_VID_RESERVE_PAGE_SET_IS_BEING_USED
C0370024 STATUS_VID_RESERVE_PAGE_SET_TOO_SMALL
C0370025 STATUS_VID_MBP_ALREADY_LOCKED_USING_RESERVED_PAGE
C0370026 STATUS_VID_MBP_COUNT_EXCEEDED_LIMIT
C0370027 STATUS_VID_SAVED_STATE_CORRUPT
C0370028 STATUS_VID_SAVED_STATE_UNRECOGNIZED_ITEM
C0370029 STATUS_VID_SAVED_STATE_INCOMPATIBLE
C037002A STATUS_VID_VTL_ACCESS_DENIED
C037002B STATUS_VID_INSUFFICIENT_RESOURCES_RESERVE
C037002C STATUS_VID_INSUFFICIENT_RESOURCES_PHYSICAL_BUFFER
C037002D STATUS_VID_INSUFFICIENT_RESOURCES_HV_DEPOSIT
C037002E STATUS_VID_MEMORY_TYPE_NOT_SUPPORTED
C037002F STATUS_VID_INSUFFICIENT_RESOURCES_WITHDRAW
C0370030 STATUS_VID_PROCESS_ALREADY_SET
C0370600 STATUS_DM_OPERATION_LIMIT_EXCEEDED
C0380001 STATUS_VOLMGR_DATABASE_FULL
C0380002 STATUS_VOLMGR_DISK_CONFIGURATION_CORRUPTED
C0380003 STATUS_VOLMGR_DISK_CONFIGURATION_NOT_IN_SYNC
C0380004 STATUS_VOLMGR_PACK_CONFIG_UPDATE_FAILED
C0380005 STATUS_VOLMGR_DISK_CONTAINS_NON_SIMPLE_VOLUME
C0380006 STATUS_VOLMGR_DISK_DUPLICATE
C0380007 STATUS_VOLMGR_DISK_DYNAMIC
C0380008 STATUS_VOLMGR_DISK_ID_INVALID
C0380009 STATUS_VOLMGR_DISK_INVALID
C038000A STATUS_VOLMGR_DISK_LAST_VOTER
C038000B STATUS_VOLMGR_DISK_LAYOUT_INVALID
C038000C STATUS_VOLMGR_DISK_LAYOUT_NON_BASIC_BETWEEN_BASIC_PARTITIONS
C038000D STATUS_VOLMGR_DISK_LAYOUT_NOT_CYLINDER_ALIGNED
C038000E STATUS_VOLMGR_DISK_LAYOUT_PARTITIONS_TOO_SMALL
C038000F STATUS_VOLMGR_DISK_LAYOUT_PRIMARY_BETWEEN_LOGICAL_PARTITIONS
C0380010 STATUS_VOLMGR_DISK_LAYOUT_TOO_MANY_PARTITIONS
C0380011 STATUS_VOLMGR_DISK_MISSING
C0380012 STATUS_VOLMGR_DISK_NOT_EMPTY
C0380013 STATUS_VOLMGR_DISK_NOT_ENOUGH_SPACE
C0380014 STATUS_VOLMGR_DISK_REVECTORING_FAILED
C0380015 STATUS_VOLMGR_DISK_SECTOR_SIZE_INVALID
C0380016 STATUS_VOLMGR_DISK_SET_NOT_CONTAINED
C0380017 STATUS_VOLMGR_DISK_USED_BY_MULTIPLE_MEMBERS
C0380018 STATUS_VOLMGR_DISK_USED_BY_MULTIPLE_PLEXES
C0380019 STATUS_VOLMGR_DYNAMIC_DISK_NOT_SUPPORTED
C038001A STATUS_VOLMGR_EXTENT_ALREADY_USED
C038001B STATUS_VOLMGR_EXTENT_NOT_CONTIGUOUS
C038001C STATUS_VOLMGR_EXTENT_NOT_IN_PUBLIC_REGION
C038001D STATUS_VOLMGR_EXTENT_NOT_SECTOR_ALIGNED
C038001E STATUS_VOLMGR_EXTENT_OVERLAPS_EBR_PARTITION
C038001F STATUS_VOLMGR_EXTENT_VOLUME_LENGTHS_DO_NOT_MATCH
C0380020 STATUS_VOLMGR_FAULT_TOLERANT_NOT_SUPPORTED
C0380021 STATUS_VOLMGR_INTERLEAVE_LENGTH_INVALID
C0380022 STATUS_VOLMGR_MAXIMUM_REGISTERED_USERS
C0380023 STATUS_VOLMGR_MEMBER_IN_SYNC
C0380024 STATUS_VOLMGR_MEMBER_INDEX_DUPLICATE
C0380025 STATUS_VOLMGR_MEMBER_INDEX_INVALID
C0380026 STATUS_VOLMGR_MEMBER_MISSING
C0380027 STATUS_VOLMGR_MEMBER_NOT_DETACHED
C0380028 STATUS_VOLMGR_MEMBER_REGENERATING
C0380029 STATUS_VOLMGR_ALL_DISKS_FAILED
C038002A STATUS_VOLMGR_NO_REGISTERED_USERS
C038002B STATUS_VOLMGR_NO_SUCH_USER
C038002C STATUS_VOLMGR_NOTIFICATION_RESET
C038002D STATUS_VOLMGR_NUMBER_OF_MEMBERS_INVALID
C038002E STATUS_VOLMGR_NUMBER_OF_PLEXES_INVALID
C038002F STATUS_VOLMGR_PACK_DUPLICATE
C0380030 STATUS_VOLMGR_PACK_ID_INVALID
C0380031 STATUS_VOLMGR_PACK_INVALID
C0380032 STATUS_VOLMGR_PACK_NAME_INVALID
C0380033 STATUS_VOLMGR_PACK_OFFLINE
C0380034 STATUS_VOLMGR_PACK_HAS_QUORUM
C0380035 STATUS_VOLMGR_PACK_WITHOUT_QUORUM
C0380036 STATUS_VOLMGR_PARTITION_STYLE_INVALID
C0380037 STATUS_VOLMGR_PARTITION_UPDATE_FAILED
C0380038 STATUS_VOLMGR_PLEX_IN_SYNC
C0380039 STATUS_VOLMGR_PLEX_INDEX_DUPLICATE
C038003A STATUS_VOLMGR_PLEX_INDEX_INVALID
C038003B STATUS_VOLMGR_PLEX_LAST_ACTIVE
C038003C STATUS_VOLMGR_PLEX_MISSING
C038003D STATUS_VOLMGR_PLEX_REGENERATING
C038003E STATUS_VOLMGR_PLEX_TYPE_INVALID
C038003F STATUS_VOLMGR_PLEX_NOT_RAID5
C0380040 STATUS_VOLMGR_PLEX_NOT_SIMPLE
C0380041 STATUS_VOLMGR_STRUCTURE_SIZE_INVALID
C0380042 STATUS_VOLMGR_TOO_MANY_NOTIFICATION_REQUESTS
C0380043 STATUS_VOLMGR_TRANSACTION_IN_PROGRESS
C0380044 STATUS_VOLMGR_UNEXPECTED_DISK_LAYOUT_CHANGE
C0380045 STATUS_VOLMGR_VOLUME_CONTAINS_MISSING_DISK
C0380046 STATUS_VOLMGR_VOLUME_ID_INVALID
C0380047 STATUS_VOLMGR_VOLUME_LENGTH_INVALID
C0380048 STATUS_VOLMGR_VOLUME_LENGTH_NOT_SECTOR_SIZE_MULTIPLE
C0380049 STATUS_VOLMGR_VOLUME_NOT_MIRRORED
C038004A STATUS_VOLMGR_VOLUME_NOT_RETAINED
C038004B STATUS_VOLMGR_VOLUME_OFFLINE
C038004C STATUS_VOLMGR_VOLUME_RETAINED
C038004D STATUS_VOLMGR_NUMBER_OF_EXTENTS_INVALID
C038004E STATUS_VOLMGR_DIFFERENT_SECTOR_SIZE
C038004F STATUS_VOLMGR_BAD_BOOT_DISK
C0380050 STATUS_VOLMGR_PACK_CONFIG_OFFLINE
C0380051 STATUS_VOLMGR_PACK_CONFIG_ONLINE
C0380052 STATUS_VOLMGR_NOT_PRIMARY_PACK
C0380053 STATUS_VOLMGR_PACK_LOG_UPDATE_FAILED
C0380054 STATUS_VOLMGR_NUMBER_OF_DISKS_IN_PLEX_INVALID
C0380055 STATUS_VOLMGR_NUMBER_OF_DISKS_IN_MEMBER_INVALID
C0380056 STATUS_VOLMGR_VOLUME_MIRRORED
C0380057 STATUS_VOLMGR_PLEX_NOT_SIMPLE_SPANNED
C0380058 STATUS_VOLMGR_NO_VALID_LOG_COPIES
C0380059 STATUS_VOLMGR_PRIMARY_PACK_PRESENT
C038005A STATUS_VOLMGR_NUMBER_OF_DISKS_INVALID
C038005B STATUS_VOLMGR_MIRROR_NOT_SUPPORTED
C038005C STATUS_VOLMGR_RAID5_NOT_SUPPORTED
C0390002 STATUS_BCD_TOO_MANY_ELEMENTS
C03A0001 STATUS_VHD_DRIVE_FOOTER_MISSING
C03A0002 STATUS_VHD_DRIVE_FOOTER_CHECKSUM_MISMATCH
C03A0003 STATUS_VHD_DRIVE_FOOTER_CORRUPT
C03A0004 STATUS_VHD_FORMAT_UNKNOWN
C03A0005 STATUS_VHD_FORMAT_UNSUPPORTED_VERSION
C03A0006 STATUS_VHD_SPARSE_HEADER_CHECKSUM_MISMATCH
C03A0007 STATUS_VHD_SPARSE_HEADER_UNSUPPORTED_VERSION
C03A0008 STATUS_VHD_SPARSE_HEADER_CORRUPT
C03A0009 STATUS_VHD_BLOCK_ALLOCATION_FAILURE
C03A000A STATUS_VHD_BLOCK_ALLOCATION_TABLE_CORRUPT
C03A000B STATUS_VHD_INVALID_BLOCK_SIZE
C03A000C STATUS_VHD_BITMAP_MISMATCH
C03A000D STATUS_VHD_PARENT_VHD_NOT_FOUND
C03A000E STATUS_VHD_CHILD_PARENT_ID_MISMATCH
C03A000F STATUS_VHD_CHILD_PARENT_TIMESTAMP_MISMATCH
C03A0010 STATUS_VHD_METADATA_READ_FAILURE
C03A0011 STATUS_VHD_METADATA_WRITE_FAILURE
C03A0012 STATUS_VHD_INVALID_SIZE
C03A0013 STATUS_VHD_INVALID_FILE_SIZE
C03A0014 STATUS_VIRTDISK_PROVIDER_NOT_FOUND
C03A0015 STATUS_VIRTDISK_NOT_VIRTUAL_DISK
C03A0016 STATUS_VHD_PARENT_VHD_ACCESS_DENIED
C03A0017 STATUS_VHD_CHILD_PARENT_SIZE_MISMATCH
C03A0018 STATUS_VHD_DIFFERENCING_CHAIN_CYCLE_DETECTED
C03A0019 STATUS_VHD_DIFFERENCING_CHAIN_ERROR_IN_PARENT
C03A001A STATUS_VIRTUAL_DISK_LIMITATION
C03A001B STATUS_VHD_INVALID_TYPE
C03A001C STATUS_VHD_INVALID_STATE
C03A001D STATUS_VIRTDISK_UNSUPPORTED_DISK_SECTOR_SIZE
C03A001E STATUS_VIRTDISK_DISK_ALREADY_OWNED
C03A001F STATUS_VIRTDISK_DISK_ONLINE_AND_WRITABLE
C03A0020 STATUS_CTLOG_TRACKING_NOT_INITIALIZED
C03A0021 STATUS_CTLOG_LOGFILE_SIZE_EXCEEDED_MAXSIZE
C03A0022 STATUS_CTLOG_VHD_CHANGED_OFFLINE
C03A0023 STATUS_CTLOG_INVALID_TRACKING_STATE
C03A0024 STATUS_CTLOG_INCONSISTENT_TRACKING_FILE
C03A0028 STATUS_VHD_METADATA_FULL
C03A0029 STATUS_VHD_INVALID_CHANGE_TRACKING_ID
C03A002A STATUS_VHD_CHANGE_TRACKING_DISABLED
C03A0030 STATUS_VHD_MISSING_CHANGE_TRACKING_INFORMATION
C03A0031 STATUS_VHD_RESIZE_WOULD_TRUNCATE_DATA
C03A0032 STATUS_VHD_COULD_NOT_COMPUTE_MINIMUM_VIRTUAL_SIZE
C03A0033 STATUS_VHD_ALREADY_AT_OR_BELOW_MINIMUM_VIRTUAL_SIZE
C03A0034 STATUS_VHD_UNEXPECTED_ID
C0400001 STATUS_RKF_KEY_NOT_FOUND
C0400002 STATUS_RKF_DUPLICATE_KEY
C0400003 STATUS_RKF_BLOB_FULL
C0400004 STATUS_RKF_STORE_FULL
C0400005 STATUS_RKF_FILE_BLOCKED
C0400006 STATUS_RKF_ACTIVE_KEY
C0410001 STATUS_RDBSS_RESTART_OPERATION
C0410002 STATUS_RDBSS_CONTINUE_OPERATION
C0410003 STATUS_RDBSS_POST_OPERATION
C0410004 STATUS_RDBSS_RETRY_LOOKUP
C0420001 STATUS_BTH_ATT_INVALID_HANDLE
C0420002 STATUS_BTH_ATT_READ_NOT_PERMITTED
C0420003 STATUS_BTH_ATT_WRITE_NOT_PERMITTED
C0420004 STATUS_BTH_ATT_INVALID_PDU
C0420005 STATUS_BTH_ATT_INSUFFICIENT_AUTHENTICATION
C0420006 STATUS_BTH_ATT_REQUEST_NOT_SUPPORTED
C0420007 STATUS_BTH_ATT_INVALID_OFFSET
C0420008 STATUS_BTH_ATT_INSUFFICIENT_AUTHORIZATION
C0420009 STATUS_BTH_ATT_PREPARE_QUEUE_FULL
C042000A STATUS_BTH_ATT_ATTRIBUTE_NOT_FOUND
C042000B STATUS_BTH_ATT_ATTRIBUTE_NOT_LONG
C042000C STATUS_BTH_ATT_INSUFFICIENT_ENCRYPTION_KEY_SIZE
C042000D STATUS_BTH_ATT_INVALID_ATTRIBUTE_VALUE_LENGTH
C042000E STATUS_BTH_ATT_UNLIKELY
C042000F STATUS_BTH_ATT_INSUFFICIENT_ENCRYPTION
C0420010 STATUS_BTH_ATT_UNSUPPORTED_GROUP_TYPE
C0420011 STATUS_BTH_ATT_INSUFFICIENT_RESOURCES
C0421000 STATUS_BTH_ATT_UNKNOWN_ERROR
C0430001 STATUS_SECUREBOOT_ROLLBACK_DETECTED
C0430002 STATUS_SECUREBOOT_POLICY_VIOLATION
C0430003 STATUS_SECUREBOOT_INVALID_POLICY
C0430004 STATUS_SECUREBOOT_POLICY_PUBLISHER_NOT_FOUND
C0430005 STATUS_SECUREBOOT_POLICY_NOT_SIGNED
C0430007 STATUS_SECUREBOOT_FILE_REPLACED
C0430008 STATUS_SECUREBOOT_POLICY_NOT_AUTHORIZED
C0430009 STATUS_SECUREBOOT_POLICY_UNKNOWN
C043000A STATUS_SECUREBOOT_POLICY_MISSING_ANTIROLLBACKVERSION
C043000B STATUS_SECUREBOOT_PLATFORM_ID_MISMATCH
C043000C STATUS_SECUREBOOT_POLICY_ROLLBACK_DETECTED
C043000D STATUS_SECUREBOOT_POLICY_UPGRADE_MISMATCH
C043000E STATUS_SECUREBOOT_REQUIRED_POLICY_FILE_MISSING
C043000F STATUS_SECUREBOOT_NOT_BASE_POLICY
C0430010 STATUS_SECUREBOOT_NOT_SUPPLEMENTAL_POLICY
C0440001 STATUS_AUDIO_ENGINE_NODE_NOT_FOUND
C0440002 STATUS_HDAUDIO_EMPTY_CONNECTION_LIST
C0440003 STATUS_HDAUDIO_CONNECTION_LIST_NOT_SUPPORTED
C0440004 STATUS_HDAUDIO_NO_LOGICAL_DEVICES_CREATED
C0440005 STATUS_HDAUDIO_NULL_LINKED_LIST_ENTRY
C0440006 STATUS_SOUNDWIRE_COMMAND_ABORTED
C0440007 STATUS_SOUNDWIRE_COMMAND_IGNORED
C0440008 STATUS_SOUNDWIRE_COMMAND_FAILED
C0450000 STATUS_VSM_NOT_INITIALIZED
C0450001 STATUS_VSM_DMA_PROTECTION_NOT_IN_USE
C0460001 STATUS_IORING_REQUIRED_FLAG_NOT_SUPPORTED
C0460002 STATUS_IORING_SUBMISSION_QUEUE_FULL
C0460003 STATUS_IORING_VERSION_NOT_SUPPORTED
C0460004 STATUS_IORING_SUBMISSION_QUEUE_TOO_BIG
C0460005 STATUS_IORING_COMPLETION_QUEUE_TOO_BIG
C0460006 STATUS_IORING_SUBMIT_IN_PROGRESS
C0460007 STATUS_IORING_CORRUPT
C0460008 STATUS_IORING_COMPLETION_QUEUE_TOO_FULL
C0500003 STATUS_VOLSNAP_BOOTFILE_NOT_VALID
C0500004 STATUS_VOLSNAP_ACTIVATION_TIMEOUT
C0500005 STATUS_VOLSNAP_NO_BYPASSIO_WITH_SNAPSHOT
C0510001 STATUS_IO_PREEMPTED
C05C0000 STATUS_SVHDX_ERROR_STORED
C05CFF00 STATUS_SVHDX_ERROR_NOT_AVAILABLE
C05CFF01 STATUS_SVHDX_UNIT_ATTENTION_AVAILABLE
C05CFF02 STATUS_SVHDX_UNIT_ATTENTION_CAPACITY_DATA_CHANGED
C05CFF03 STATUS_SVHDX_UNIT_ATTENTION_RESERVATIONS_PREEMPTED
C05CFF04 STATUS_SVHDX_UNIT_ATTENTION_RESERVATIONS_RELEASED
C05CFF05 STATUS_SVHDX_UNIT_ATTENTION_REGISTRATIONS_PREEMPTED
C05CFF06 STATUS_SVHDX_UNIT_ATTENTION_OPERATING_DEFINITION_CHANGED
C05CFF07 STATUS_SVHDX_RESERVATION_CONFLICT
C05CFF08 STATUS_SVHDX_WRONG_FILE_TYPE
C05CFF09 STATUS_SVHDX_VERSION_MISMATCH
C05CFF0A STATUS_VHD_SHARED
C05CFF0B STATUS_SVHDX_NO_INITIATOR
C05CFF0C STATUS_VHDSET_BACKING_STORAGE_NOT_FOUND
C05D0000 STATUS_SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP
C05D0001 STATUS_SMB_BAD_CLUSTER_DIALECT
C05D0002 STATUS_SMB_GUEST_LOGON_BLOCKED
C05D0003 STATUS_SMB_NO_SIGNING_ALGORITHM_OVERLAP
C05D0004 STATUS_NETWORK_AUTHENTICATION_PROMPT_CANCELED
C05D0005 STATUS_REMOTE_MAILSLOTS_DEPRECATED
C05D0006 STATUS_SMB_GUEST_LOGON_BLOCKED_SIGNING_REQUIRED
C05D0007 STATUS_SMB_GUEST_ENCRYPTION_NOT_SUPPORTED
C05D0008 STATUS_SMB_ENCRYPTION_NOT_SUPPORTED_BY_PEER
C05D0009 STATUS_SMB_TLS_ACCESS_DENIED
C0E70001 STATUS_SPACES_FAULT_DOMAIN_TYPE_INVALID
C0E70003 STATUS_SPACES_RESILIENCY_TYPE_INVALID
C0E70004 STATUS_SPACES_DRIVE_SECTOR_SIZE_INVALID
C0E70006 STATUS_SPACES_DRIVE_REDUNDANCY_INVALID
C0E70007 STATUS_SPACES_NUMBER_OF_DATA_COPIES_INVALID
C0E70009 STATUS_SPACES_INTERLEAVE_LENGTH_INVALID
C0E7000A STATUS_SPACES_NUMBER_OF_COLUMNS_INVALID
C0E7000B STATUS_SPACES_NOT_ENOUGH_DRIVES
C0E7000C STATUS_SPACES_EXTENDED_ERROR
C0E7000D STATUS_SPACES_PROVISIONING_TYPE_INVALID
C0E7000E STATUS_SPACES_ALLOCATION_SIZE_INVALID
C0E7000F STATUS_SPACES_ENCLOSURE_AWARE_INVALID
C0E70010 STATUS_SPACES_WRITE_CACHE_SIZE_INVALID
C0E70011 STATUS_SPACES_NUMBER_OF_GROUPS_INVALID
C0E70012 STATUS_SPACES_DRIVE_OPERATIONAL_STATE_INVALID
C0E70013 STATUS_SPACES_UPDATE_COLUMN_STATE
C0E70014 STATUS_SPACES_MAP_REQUIRED
C0E70015 STATUS_SPACES_UNSUPPORTED_VERSION
C0E70016 STATUS_SPACES_CORRUPT_METADATA
C0E70017 STATUS_SPACES_DRT_FULL
C0E70018 STATUS_SPACES_INCONSISTENCY
C0E70019 STATUS_SPACES_LOG_NOT_READY
C0E7001A STATUS_SPACES_NO_REDUNDANCY
C0E7001B STATUS_SPACES_DRIVE_NOT_READY
C0E7001C STATUS_SPACES_DRIVE_SPLIT
C0E7001D STATUS_SPACES_DRIVE_LOST_DATA
C0E7001E STATUS_SPACES_ENTRY_INCOMPLETE
C0E7001F STATUS_SPACES_ENTRY_INVALID
C0E70020 STATUS_SPACES_MARK_DIRTY
C0E70021 STATUS_SPACES_PD_NOT_FOUND
C0E70022 STATUS_SPACES_PD_LENGTH_MISMATCH
C0E70023 STATUS_SPACES_PD_UNSUPPORTED_VERSION
C0E70024 STATUS_SPACES_PD_INVALID_DATA
C0E70025 STATUS_SPACES_FLUSH_METADATA
C0E70026 STATUS_SPACES_CACHE_FULL
C0E70027 STATUS_SPACES_REPAIR_IN_PROGRESS
C0E80000 STATUS_SECCORE_INVALID_COMMAND
C0E90001 STATUS_SYSTEM_INTEGRITY_ROLLBACK_DETECTED
C0E90002 STATUS_SYSTEM_INTEGRITY_POLICY_VIOLATION
C0E90003 STATUS_SYSTEM_INTEGRITY_INVALID_POLICY
C0E90004 STATUS_SYSTEM_INTEGRITY_POLICY_NOT_SIGNED
C0E90005 STATUS_SYSTEM_INTEGRITY_TOO_MANY_POLICIES
C0E90006 STATUS_SYSTEM_INTEGRITY_SUPPLEMENTAL_POLICY_NOT_AUTHORIZED
C0E90007 STATUS_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS
C0E90008 STATUS_SYSTEM_INTEGRITY_REPUTATION_PUA
C0E90009 STATUS_SYSTEM_INTEGRITY_REPUTATION_DANGEROUS_EXT
C0E9000A STATUS_SYSTEM_INTEGRITY_REPUTATION_OFFLINE
C0E9000B STATUS_SYSTEM_INTEGRITY_REPUTATION_UNFRIENDLY_FILE
C0E9000C STATUS_SYSTEM_INTEGRITY_REPUTATION_UNATTAINABLE
C0E9000D STATUS_SYSTEM_INTEGRITY_REPUTATION_EXPLICIT_DENY_FILE
C0E9000E STATUS_SYSTEM_INTEGRITY_WHQL_NOT_SATISFIED
C0EA0001 STATUS_NO_APPLICABLE_APP_LICENSES_FOUND
C0EA0002 STATUS_CLIP_LICENSE_NOT_FOUND
C0EA0003 STATUS_CLIP_DEVICE_LICENSE_MISSING
C0EA0004 STATUS_CLIP_LICENSE_INVALID_SIGNATURE
C0EA0005 STATUS_CLIP_KEYHOLDER_LICENSE_MISSING_OR_INVALID
C0EA0006 STATUS_CLIP_LICENSE_EXPIRED
C0EA0007 STATUS_CLIP_LICENSE_SIGNED_BY_UNKNOWN_SOURCE
C0EA0008 STATUS_CLIP_LICENSE_NOT_SIGNED
C0EA0009 STATUS_CLIP_LICENSE_HARDWARE_ID_OUT_OF_TOLERANCE
C0EA000A STATUS_CLIP_LICENSE_DEVICE_ID_MISMATCH
C0EB0001 STATUS_PLATFORM_MANIFEST_NOT_AUTHORIZED
C0EB0002 STATUS_PLATFORM_MANIFEST_INVALID
C0EB0003 STATUS_PLATFORM_MANIFEST_FILE_NOT_AUTHORIZED
C0EB0004 STATUS_PLATFORM_MANIFEST_CATALOG_NOT_AUTHORIZED
C0EB0005 STATUS_PLATFORM_MANIFEST_BINARY_ID_NOT_FOUND
C0EB0006 STATUS_PLATFORM_MANIFEST_NOT_ACTIVE
C0EB0007 STATUS_PLATFORM_MANIFEST_NOT_SIGNED
C0EC0000 STATUS_APPEXEC_CONDITION_NOT_SATISFIED
C0EC0001 STATUS_APPEXEC_HANDLE_INVALIDATED
C0EC0002 STATUS_APPEXEC_INVALID_HOST_GENERATION
C0EC0003 STATUS_APPEXEC_UNEXPECTED_PROCESS_REGISTRATION
C0EC0004 STATUS_APPEXEC_INVALID_HOST_STATE
C0EC0005 STATUS_APPEXEC_NO_DONOR
C0EC0006 STATUS_APPEXEC_HOST_ID_MISMATCH
C0EC0007 STATUS_APPEXEC_UNKNOWN_USER
C0EC0008 STATUS_APPEXEC_APP_COMPAT_BLOCK
C0EC0009 STATUS_APPEXEC_CALLER_WAIT_TIMEOUT
C0EC000A STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_TERMINATION
C0EC000B STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_LICENSING
C0EC000C STATUS_APPEXEC_CALLER_WAIT_TIMEOUT_RESOURCES
C0ED0001 STATUS_UNIONFS_CANNOT_CROSS_UNION
C0ED0002 STATUS_UNIONFS_CANNOT_EXIT_UNION
C0ED0003 STATUS_UNIONFS_CANNOT_PRESERVE_LINK
C0ED0004 STATUS_UNIONFS_INVALID_TOMBSTONE_STATE
C0ED0005 STATUS_UNIONFS_LAYERS_PRESENT
C0ED0006 STATUS_UNIONFS_NESTED_LAYER
C0ED0007 STATUS_UNIONFS_UNION_DUPLICATE_ID
C0ED0008 STATUS_UNIONFS_INACTIVE_UNION
C0ED0009 STATUS_UNIONFS_TOO_MANY_LAYERS
C0ED000A STATUS_UNIONFS_TOO_LATE
C0ED000B STATUS_UNIONFS_NESTED_UNION
C0ED000C STATUS_UNIONFS_NESTED_UNION_NOT_ALLOWED
C0EE0200 STATUS_PRM_HANDLER_NOT_FOUND
C0EE0202 STATUS_PRM_CONCURRENT_OPERATION
C0EE0203 STATUS_PRM_MODULE_UPDATE_PENDING
C0EE0204 STATUS_PRM_MODULE_LOCKED
C0EE0205 STATUS_PRM_UPDATE_INCOMPATIBLE_VERSION
C0EE0206 STATUS_PRM_UPDATE_MODULE_MISMATCH
C0EE0207 STATUS_PRM_UPDATE_MODULE_NOT_FOUND
C0EE0208 STATUS_PRM_UPDATE_MISSING_EXPORT
C0EE0209 STATUS_PRM_UPDATE_MODULE_LOCKED
C0EE020A STATUS_PRM_UPDATE_BAD_SIGNATURE
C0EE020B STATUS_PRM_UPDATE_VERSION_MISMATCH
C0EE020C STATUS_PRM_MODULE_UNLOCKED
C0EE020D STATUS_PRM_INTERFACE_INACCESSIBLE
C0EF0001 STATUS_ACCELERATOR_SUBMISSION_QUEUE_FULL
`
