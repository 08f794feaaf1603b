import { LoadingState } from "@/ui/loading-state"

export default function LibraryLoading() {
  return <LoadingState shape="page" />
}
